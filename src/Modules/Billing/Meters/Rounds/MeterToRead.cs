namespace PropertyHub.Billing.Meters;

/// <summary>A meter in the round of a month.</summary>
/// <param name="Last">What was read last before the month; null for a meter that was never read.</param>
/// <param name="Billed">Its latest billed usages, latest first, at most as many as make the average.</param>
/// <param name="Now">What was read in the month; null while it is not.</param>
public sealed record MeterToRead(long MeterId, string MeterNo, string UnitCode, string ItemName, decimal? Last, string? LastPeriod, IReadOnlyList<decimal> Billed, ReadNow? Now)
{
    /// <summary>The average of the billed usages; null when there is none.</summary>
    public decimal? Average => Billed.Count == 0 ? null : Billed.Sum() / Billed.Count;

    /// <summary>The value that usage is reckoned from.</summary>
    public decimal? Previous => Now?.Previous ?? Last;
}

/// <summary>A reading as it stands.</summary>
/// <param name="Version">As it was shown or saved last.</param>
public sealed record ReadNow(long ReadingId, int Version, decimal Previous, decimal Current, decimal Usage, string Mark, HoldReason? Hold, bool Accepted, bool IsBilled);
