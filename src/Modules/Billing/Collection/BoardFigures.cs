using System.Globalization;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Collection;

/// <summary>The board's figures as bars and words.</summary>
internal static class BoardFigures
{
    /// <summary>Rates are drawn from here on, so that 96 and 98 can be told apart; lower where one lies lower.</summary>
    const decimal UsualFloor = 80;

    public static string Two(CollectionRate rate) => rate.Shown is { } shown ? shown.ToString("0.00", CultureInfo.InvariantCulture) : Figures.Nothing;
    public static string Percent(CollectionRate rate) => rate.Shown is null ? Figures.Nothing : Two(rate) + " %";

    /// <summary>Where a scale that ends at 100 % begins.</summary>
    public static decimal FloorOf(IEnumerable<ChartBar> bars) => bars.Min(bar => bar.Value) is { } lowest && lowest < UsualFloor ? Math.Max(0, Math.Floor(lowest / 10) * 10 - 10) : UsualFloor;

    public static ChartBar Bar(string label, CollectionRate rate, decimal? target, string? href, string? note = null, bool current = false) =>
        new(label, rate.Shown, Percent(rate), href, target is { } percent ? rate.Reaches(percent) : null, current, note, target);

    public static StackBar Ages(string label, string? note, Ageing row, string? href, Func<AgeingBucket, string> to) =>
        new(label, Figures.MoneyOrDash(row.Total), [.. Enum.GetValues<AgeingBucket>().Select(age => new StackPart(row[age].Yuan, Figures.Money(row[age]), to(age)))], href, note);

    public static string NameOf(AgeingBucket age) => AgeingTexts.Get("AgeingBucket_" + age);
}
