using PropertyHub.Ui;

namespace PropertyHub.Archives.Units;

/// <summary>The choices of usage and status in words.</summary>
internal static class UnitWords
{
    public static IReadOnlyList<FilterOption> Usages => [.. Enum.GetNames<UnitUsage>().Select(name => new FilterOption(name, Texts.Get("Usage_" + name)))];
    public static IReadOnlyList<FilterOption> Statuses => [.. Enum.GetNames<UnitStatus>().Select(name => new FilterOption(name, Texts.Get("Status_" + name)))];

    /// <summary>88.6; a dash while unknown.</summary>
    public static string Area(decimal area) => area == 0 ? Figures.Nothing : area.ToString("0.00##", System.Globalization.CultureInfo.InvariantCulture);
}
