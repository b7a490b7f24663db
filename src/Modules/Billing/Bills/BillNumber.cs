using System.Text.RegularExpressions;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Bills;

/// <summary>What a bill is known by: its period and its first unit (TZ202611-3-2-1502).</summary>
internal static partial class BillNumber
{
    public static string Of(Period period, string unitCode) => $"TZ{period.First:yyyyMM}-{unitCode}";

    /// <summary>The unit in a number as it was typed; null where the words are no such number.</summary>
    public static string? UnitOf(string words) => Pattern().Match(words.Trim()) is { Success: true } number ? number.Groups["unit"].Value : null;

    [GeneratedRegex(@"^TZ[0-9]{6}-(?<unit>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
