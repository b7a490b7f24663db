using System.Globalization;
using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>Figures and dates as they are written everywhere, whatever the language.</summary>
public static class Figures
{
    public const string Nothing = "–";
    const string TrueMinus = "−";

    /// <summary>1,234.50; less than nothing with a true minus.</summary>
    public static string Money(Money amount) => Signed(amount.Yuan, "#,##0.00");

    /// <summary>As <see cref="Money(Money)"/>; nothing, or no amount at all, is a dash.</summary>
    public static string MoneyOrDash(Money? amount) => amount is { IsZero: false } some ? Money(some) : Nothing;

    /// <summary>A ratio in per cent with two decimals, cut down and never rounded up to a target: 97.996 % stays 97.99. No sign.</summary>
    public static string Percent(decimal ratio) => Signed(Math.Truncate(ratio * 10000m) / 100m, "0.00");

    public static string Count(long count) => Signed(count, "#,##0");

    /// <summary>12, 12.5 or 12.25: no more decimals than there are, two at most.</summary>
    public static string Plain(decimal number) => Signed(number, "0.##");

    /// <summary>2026-11-19; within the year of <paramref name="near"/> 11-19.</summary>
    public static string Date(DateOnly? date, DateOnly? near = null) =>
        date is not { } day ? Nothing : day.ToString(near?.Year == day.Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2026-11-19 08:30, of a moment where the estate is.</summary>
    public static string Moment(DateTime local) => local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    static string Signed(decimal value, string format) =>
        value < 0 ? TrueMinus + (-value).ToString(format, CultureInfo.InvariantCulture) : value.ToString(format, CultureInfo.InvariantCulture);
}
