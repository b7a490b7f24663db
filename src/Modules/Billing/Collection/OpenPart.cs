using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>A unit that has not paid a period.</summary>
internal readonly record struct UnpaidPart
{
    public Period Period { get; init; }
    public long UnitId { get; init; }
}

/// <summary>Principal of a charge that was open at the end of the as-of day: what is open of it now, or what was settled of it, or taken back, only later.</summary>
internal readonly record struct OpenPart
{
    public long UnitId { get; init; }
    public Period Period { get; init; }

    /// <summary>Whether the charge is of the items asked for.</summary>
    public bool Counts { get; init; }

    /// <summary>Whether the charge stood: neither a counter-entry nor reversed by then.</summary>
    public bool Standing { get; init; }

    /// <summary>Whether the charge is of a month before the one asked for, and was posted before that began.</summary>
    public bool Earlier { get; init; }

    public AgeingBucket Age { get; init; }
    public long Fen { get; init; }
}
