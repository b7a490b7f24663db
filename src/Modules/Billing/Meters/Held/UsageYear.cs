using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Meters;

/// <summary>A month's raw usage; null when the meter was not read.</summary>
public sealed record MonthUsage(Period Period, decimal? Usage, bool Held);

/// <summary>Twelve months of a meter, up to the one that is looked at.</summary>
/// <param name="Average">Of the billed usages that the rule for holding compares with; null without any.</param>
public sealed record UsageYear(IReadOnlyList<MonthUsage> Months, decimal? Average)
{
    public const int Length = 12;

    /// <summary>A usage over it is held (BIL-02).</summary>
    public decimal? Limit => Average * 3;

    /// <param name="readings">At most one for each month; those of other months do not count.</param>
    /// <param name="billed">As <see cref="HoldRule.Check"/> gets them.</param>
    internal static UsageYear Of(Period last, IEnumerable<(Period Period, decimal Usage, bool Held)> readings, IReadOnlyList<decimal> billed)
    {
        var read = readings.ToDictionary(reading => reading.Period);
        var counted = billed.Take(HoldRule.HistoryLength).ToList();
        return new([.. Enumerable.Range(1 - Length, Length).Select(last.Plus).Select(month => read.TryGetValue(month, out var reading)
                ? new MonthUsage(month, Limits.Trim(reading.Usage), reading.Held) : new MonthUsage(month, null, false))],
            counted.Count == 0 ? null : counted.Sum() / counted.Count);
    }
}
