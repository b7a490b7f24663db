using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>What a person should know before posting a run.</summary>
public enum RunNoteKind
{
    /// <summary>The amount is zero, so nothing is posted.</summary>
    ZeroAmount,

    /// <summary>Posted with a blank payer.</summary>
    NoOwner,

    /// <summary>The item has no tariff in force in the period, for any unit. Without unit.</summary>
    ItemWithoutTariff,

    /// <summary>The item of the filter does not exist. Without unit.</summary>
    UnknownItem,

    /// <summary>The item of the filter is one-off or a deposit, which runs do not bill. Without unit.</summary>
    NotBilledByRuns,

    /// <summary>The unit is handed over, but no tariff by area of the run is for it. Without item.</summary>
    UnitWithoutTariff,

    /// <summary>No tariff is for the unit's parking space. Detail: the space.</summary>
    SpaceWithoutTariff,

    /// <summary>No tariff is in force for the meter's unit on the last day. Detail: the meter.</summary>
    MeterWithoutTariff,

    /// <summary>No tariff is in force for the unit on the last day, so its pool share is not posted. Detail: the share in yuan.</summary>
    ShareWithoutTariff,

    /// <summary>The reading waits for review. Detail: the meter.</summary>
    ReadingHeld,

    /// <summary>The reading cannot be billed, because it is negative or out of range; correct it. Detail: the meter.</summary>
    ReadingUnusable,

    /// <summary>Readings or spaces of a unit that is not handed over are not charged. Detail: meter or space.</summary>
    NotHandedOver,

    /// <summary>No unit of the pool's buildings is handed over, or their weights are all zero. Without unit. Detail: the buildings.</summary>
    PoolWithoutUnits,

    /// <summary>Some shares are posted, and with today's units the rest would not make up the pool: reverse them first. Without unit. Detail: the buildings.</summary>
    PoolHasChanged,

    /// <summary>These days are charged to someone else already: reverse that charge first. Detail: the payer that would be charged.</summary>
    ChargedToAnother,

    /// <summary>The floor area is negative, too large or has more than 4 decimals.</summary>
    AreaOutOfRange,

    /// <summary>The amount is beyond what one charge may be.</summary>
    AmountTooLarge,

    /// <summary>A meter of a unit that is handed over has no reading for the period. Detail: the meter.</summary>
    ReadingMissing,

    /// <summary>The shared item has no pool for the period. Without unit.</summary>
    PoolMissing,
}

public sealed record RunNote(RunNoteKind Kind, string? UnitCode, string? ItemCode, string? Detail = null)
{
    public Text ToText() => BillRunTexts.Get("Note_" + Kind, string.IsNullOrEmpty(Detail) ? "–" : Detail);
}
