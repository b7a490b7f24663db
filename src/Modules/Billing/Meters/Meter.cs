using PropertyHub.Kernel;

namespace PropertyHub.Billing.Meters;

/// <summary>A meter (表) of a unit for one metered item.</summary>
internal sealed class Meter
{
    public long Id { get; init; }

    /// <summary>表号, unique.</summary>
    public required string Number { get; init; }

    public long UnitId { get; set; }
    public required string UnitCode { get; init { field = value; SortKey = SortKeys.Of(value); } }

    /// <summary>Of the unit, in the order people count.</summary>
    public string SortKey { get; private set; } = "";

    public required string ItemCode { get; set; }

    /// <summary>倍率.</summary>
    public decimal Multiplier { get; set; } = 1;

    /// <summary>损耗 in percent.</summary>
    public decimal LossPercent { get; set; }

    public int Version { get; private set; }
}

/// <summary>What was read off a meter for a period (抄表).</summary>
internal sealed class MeterReading
{
    public long Id { get; init; }
    public long MeterId { get; init; }
    public Meter? Meter { get; init; }
    public Period Period { get; init; }
    public decimal Previous { get; private set; }
    public decimal Current { get; private set; }
    public ReadingMark Mark { get; private set; }
    public decimal? Maximum { get; private set; }
    public decimal? OldFinal { get; private set; }
    public decimal? NewInitial { get; private set; }
    public DateOnly? ReadOn { get; set; }

    /// <summary>Why it is held for review; null when it is not, or when a person accepted it.</summary>
    public HoldReason? Hold { get; set; }

    /// <summary>Who accepted it although it is unusual; null when nobody had to.</summary>
    public string? AcceptedBy { get; set; }

    /// <summary>A run has billed it, also when that came to zero. Freed when its charge is reversed.</summary>
    public bool Billed { get; set; }

    public int Version { get; private set; }

    public Reading Values => new(Previous, Current, Mark, Maximum, OldFinal, NewInitial);

    public void Set(Reading values) =>
        (Previous, Current, Mark, Maximum, OldFinal, NewInitial) = (values.Previous, values.Current, values.Mark, values.Maximum, values.OldFinal, values.NewInitial);
}
