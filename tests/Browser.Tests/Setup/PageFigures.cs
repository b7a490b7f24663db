using System.Globalization;
using Microsoft.Playwright;

namespace PropertyHub.Browser.Tests;

/// <summary>Amounts on a page.</summary>
internal static class PageFigures
{
    public static decimal Amount(string words) => decimal.Parse(words.Trim().TrimStart('¥'), NumberStyles.Number, CultureInfo.InvariantCulture);

    public static async Task<decimal> AmountAsync(this ILocator place) => Amount(await place.InnerTextAsync());

    public static string Shown(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);
}
