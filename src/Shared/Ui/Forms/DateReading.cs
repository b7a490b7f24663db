using System.Globalization;
using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>Reads a date as typed at the desk: 2026-11-19, 2026/11/9, 20261119; without a year, 11-19 or 1119, the year of <c>today</c>.</summary>
public static class DateReading
{
    static readonly string[] WithYear = ["yyyy-M-d", "yyyyMMdd"];
    static readonly string[] InYear = ["yyyy M-d", "yyyy MMdd"];

    /// <summary>False when it is no date; nothing typed is no date and true.</summary>
    public static bool TryRead(string? typed, DateOnly today, out DateOnly? date)
    {
        date = null;
        var plain = Typed.Figure(typed).Replace('/', '-').Replace('.', '-').Replace('年', '-').Replace('月', '-').TrimEnd('日', '号', '號');
        if (plain.Length == 0)
            return true;
        if (!DateOnly.TryParseExact(plain, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && !DateOnly.TryParseExact($"{today.Year} {plain}", InYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return false;
        date = day;
        return true;
    }

    /// <summary>2026-11-19.</summary>
    public static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Iso(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
