using PropertyHub.Archives;

namespace PropertyHub.Billing.Tariffs;

/// <summary>The units a tariff or a pool applies to: lists of usages and buildings, separated by ';', blank meaning all.</summary>
internal sealed class TariffScope
{
    static readonly (string Word, UnitUsage Usage)[] Words =
        [("住宅", UnitUsage.Dwelling), ("商铺", UnitUsage.Shop), ("办公", UnitUsage.Office), ("商舖", UnitUsage.Shop), ("辦公", UnitUsage.Office)];

    readonly int _usages;
    readonly HashSet<string> _buildings;

    TariffScope(int usages, HashSet<string> buildings)
    {
        _usages = usages;
        _buildings = buildings;
    }

    /// <exception cref="FormatException">When a usage is unknown.</exception>
    public static TariffScope Of(string usages, string buildings) =>
        UnknownUsage(usages) is { } word
            ? throw new FormatException($"'{word}' is no usage")
            : new(List(usages).Aggregate(0, (mask, word) => mask | Bit(word)), [.. List(buildings)]);

    public static string WordOf(UnitUsage usage) => Words.First(pair => pair.Usage == usage).Word;

    /// <summary>The first word of a usage list that is none, or null.</summary>
    public static string? UnknownUsage(string? usages) => List(usages).FirstOrDefault(word => Find(word) is null);

    /// <summary>The same list in one form: 住宅, 商铺, 办公 in this order, each once. Only for lists without unknown words.</summary>
    public static string CanonicalUsages(string? usages)
    {
        var known = List(usages).Select(Find).ToHashSet();
        return string.Join(';', Words.Take(3).Where(word => known.Contains(word.Usage)).Select(word => word.Word));
    }

    /// <summary>The same list in one form: ordinal order, each once.</summary>
    public static string CanonicalBuildings(string? buildings) => string.Join(';', List(buildings).Order(StringComparer.Ordinal));

    public bool Covers(UnitUsage usage, string building) =>
        (_usages == 0 || (_usages & 1 << (int)usage) != 0) && (_buildings.Count == 0 || _buildings.Contains(building));

    /// <summary>Whether some unit could be in both.</summary>
    public bool Meets(TariffScope other) =>
        (_usages == 0 || other._usages == 0 || (_usages & other._usages) != 0)
        && (_buildings.Count == 0 || other._buildings.Count == 0 || _buildings.Overlaps(other._buildings));

    /// <summary>The entries of such a list.</summary>
    public static IEnumerable<string> List(string? text) =>
        (text ?? "").Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal);

    static UnitUsage? Find(string word) => Array.FindIndex(Words, entry => entry.Word == word) is var at and >= 0 ? Words[at].Usage : null;

    static int Bit(string word) => Find(word) is { } usage ? 1 << (int)usage : 0;
}
