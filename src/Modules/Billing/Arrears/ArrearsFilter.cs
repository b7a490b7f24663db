using System.Globalization;
using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Arrears;

/// <summary>Whose arrears at which day; the same for the page and its download.</summary>
/// <param name="Zone">A zone's code; '-' for the buildings in none, blank for all.</param>
/// <param name="Room">The beginning of a unit code.</param>
/// <param name="Age">Only those who owe something of this age; null for any.</param>
internal sealed record ArrearsFilter(DateOnly AsOf, string Zone, string Building, string Room, AgeingBucket? Age = null)
{
    public static ArrearsFilter Of(ListRequest request, DateOnly today) =>
        new(request.FilterDate("as-of") ?? today, request.Filter("zone") ?? "", request.Filter("building") ?? "", request.Search, AgeOf(request.Filter("age")));

    public static ArrearsFilter Of(ExportArguments arguments, DateOnly today)
    {
        string Filter(string name) => arguments.Filters.GetValueOrDefault(name, "").Trim();
        return new(arguments.AsOf ?? today, Filter("zone"), Filter("building"), Filter("q"), AgeOf(Filter("age")));
    }

    /// <summary>Whether it leaves anything out.</summary>
    public bool Asks => Zone.Length + Building.Length + Room.Length > 0 || Age is not null;

    /// <summary>Which rows are asked for.</summary>
    /// <param name="zones">As they stood on the day; not looked at where no zone is asked for.</param>
    public Func<ArrearsRow, bool> Of(EstateMap map, IReadOnlyList<ZoneFacts> zones)
    {
        var zone = Zone.Length == 0 ? null : new ZoneLines(zones).BuildingsOf(Zone == CollectionAddress.NoZone ? null : Zone, map.Buildings).ToHashSet(StringComparer.Ordinal);
        var anywhere = Zone.Length + Building.Length + Room.Length == 0;
        return row => (Age is not { } age || row[age].IsPositive) && (anywhere || map.Find(row.UnitId) is { } unit && Has(unit));

        bool Has(UnitFacts unit) => zone?.Contains(unit.Building) != false && (Building.Length == 0 || unit.Building == Building) && unit.Code.StartsWith(Room, true, CultureInfo.InvariantCulture);
    }

    static AgeingBucket? AgeOf(string? word) => Enum.TryParse<AgeingBucket>(word, out var age) && Enum.IsDefined(age) && !int.TryParse(word, CultureInfo.InvariantCulture, out _) ? age : null;
}
