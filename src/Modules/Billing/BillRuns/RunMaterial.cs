using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tariffs;

namespace PropertyHub.Billing.BillRuns;

/// <summary>A reading that waits for review (BIL-02).</summary>
/// <param name="Usage">Raw usage, without multiplier and loss.</param>
public sealed record HeldReading(string MeterNo, string UnitCode, string ItemCode, decimal Usage, HoldReason Reason);

/// <summary>What a run is made of: the facts it reckons with, and what was seen on the way.</summary>
internal sealed record RunMaterial(BillRunFacts Facts)
{
    public required IReadOnlyDictionary<string, ChargeItem> Items { get; init; }

    /// <summary>Of the filter, in ordinal order; those that do not exist.</summary>
    public required IReadOnlyList<string> UnknownItems { get; init; }

    /// <summary>By meter number.</summary>
    public required IReadOnlyDictionary<string, HeldReading> Held { get; init; }

    /// <summary>Readings whose hold is to be set or lifted, as the billed readings before them stand now.</summary>
    public required IReadOnlyList<(long ReadingId, HoldReason? Hold)> ChangedHolds { get; init; }

    /// <summary>Readings and pools that are not there.</summary>
    public required IReadOnlyList<RunNote> Missing { get; init; }

    /// <summary>Charges of these items and the period that are posted and not reversed.</summary>
    public required int AlreadyPosted { get; init; }
}
