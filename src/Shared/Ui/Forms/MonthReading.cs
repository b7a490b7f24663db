using System.Globalization;
using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>Reads a month as typed at the desk: 2026-11, 2026/11, 202611, 2026年11月; without a year, 11 or 11月, of the year of <c>today</c>.</summary>
public static class MonthReading
{
    static readonly string[] Shapes = ["yyyy-M", "yyyyMM"];

    /// <summary>False when it is no month; nothing typed is no month and true.</summary>
    public static bool TryRead(string? typed, DateOnly today, out Period? month)
    {
        month = null;
        var plain = Typed.Figure(typed).Replace('/', '-').Replace('.', '-').Replace('年', '-').TrimEnd('月', '-');
        if (plain.Length == 0)
            return true;
        if (plain.Length <= 2)
            plain = $"{today.Year}-{plain}";
        if (!DateOnly.TryParseExact(plain, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        month = Period.Of(day);
        return true;
    }
}
