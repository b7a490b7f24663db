using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>A bar of a chart, or a column.</summary>
/// <param name="Value">Null where there is nothing to show.</param>
/// <param name="Shown">The value in words, with its unit.</param>
/// <param name="Href">Where it leads; none for a bar that leads nowhere.</param>
/// <param name="Reached">Whether it is up to its target; null where there is none.</param>
public sealed record ChartBar(string Label, decimal? Value, string Shown, string? Href = null, bool? Reached = null, bool Current = false, string? Note = null, decimal? Target = null);

/// <summary>A bar put together of parts, in the order of the legend.</summary>
/// <param name="Shown">The whole in words.</param>
public sealed record StackBar(string Label, string Shown, IReadOnlyList<StackPart> Parts, string? Href = null, string? Note = null);

/// <param name="Shown">The part in words.</param>
public sealed record StackPart(decimal Value, string Shown, string? Href = null);

/// <summary>A step of the way back up; the last one is where one is.</summary>
public sealed record Crumb(string Words, string Href);

static class ChartWords
{
    public static string Percent(decimal share) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Clamp(share, 0, 1) * 100:0.##}%");

    public static Text Of(bool reached) => reached ? UiTexts.TargetReached : UiTexts.TargetMissed;
}
