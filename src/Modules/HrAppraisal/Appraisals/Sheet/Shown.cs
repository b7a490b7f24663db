using System.Globalization;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal.Appraisals.Sheet;

/// <summary>Points and rates as they are written on the form.</summary>
static class Shown
{
    /// <summary>13.00; a dash for what does not apply.</summary>
    public static string Points(decimal? points) => points is { } some ? some.ToString("0.00", CultureInfo.InvariantCulture) : Figures.Nothing;

    public static string Difference(decimal difference) => (difference > 0 ? "+" : "−") + Figures.Plain(Math.Abs(difference));

    public static string Rate(decimal? percent) => percent is { } some ? some.ToString("0.00", CultureInfo.InvariantCulture) : Figures.Nothing;

    public static string Moment(DateTime moment) => moment.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Billing's page with the figures behind item 4: the books as of the month's last day.</summary>
    public static string CollectionOf(Period month) => $"/billing/collection?period={month}&as-of={Figures.Date(month.Last)}";

    /// <summary>The households of one zone behind item 4 that have not paid.</summary>
    public static string UnpaidOf(Period month, string zone) => $"{CollectionOf(month)}&zone={Uri.EscapeDataString(zone)}#unpaid";

    /// <summary>As typed or pasted: full-width digits, the Chinese keyboard's point and a true minus too.</summary>
    public static bool TryRead(string? typed, out decimal points) =>
        decimal.TryParse(Typed.Figure(typed).Replace('。', '.').Replace('−', '-'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out points);
}
