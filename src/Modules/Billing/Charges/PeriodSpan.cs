using PropertyHub.Kernel;

namespace PropertyHub.Billing.Charges;

/// <summary>Several periods in few words: 2026-09 至 11.</summary>
internal static class PeriodSpan
{
    public static string Of(IEnumerable<Period> periods)
    {
        Period[] sorted = [.. periods.Distinct().Order()];
        if (sorted.Length < 2)
            return sorted.Length == 0 ? "" : sorted[0].ToString();
        var (first, last) = (sorted[0], sorted[^1]);
        return first.Plus(sorted.Length - 1) != last ? string.Join('、', sorted)
            : CashierTexts.SpanOf(first.ToString(), first.Year == last.Year ? $"{last.Month:00}" : last.ToString());
    }
}
