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

    /// <summary>The units asked for; null for all.</summary>
    public async Task<IReadOnlyList<long>?> UnitsAsync(IEstate estate, CancellationToken ct)
    {
        if (Zone.Length + Building.Length + Room.Length == 0)
            return null;
        var units = await estate.UnitsAsync(ct);
        var zone = Zone.Length == 0 ? null : new ZoneLines(await estate.ZonesAsync(AsOf, ct))
            .BuildingsOf(Zone == CollectionAddress.NoZone ? null : Zone, units.Select(unit => unit.Building).Distinct()).ToHashSet(StringComparer.Ordinal);
        return [.. units
            .Where(unit => zone?.Contains(unit.Building) != false && (Building.Length == 0 || unit.Building == Building) && unit.Code.StartsWith(Room, true, CultureInfo.InvariantCulture))
            .Select(unit => unit.Id)];
    }

    /// <summary>Those of the rows that owe something of the age asked for.</summary>
    public IQueryable<ArrearsRow> OfAge(IQueryable<ArrearsRow> rows) => Age switch
    {
        null => rows,
        AgeingBucket.NotDue => rows.Where(row => row.NotDue > 0),
        AgeingBucket.Days1To30 => rows.Where(row => row.Days1To30 > 0),
        AgeingBucket.Days31To90 => rows.Where(row => row.Days31To90 > 0),
        AgeingBucket.Days91To180 => rows.Where(row => row.Days91To180 > 0),
        AgeingBucket.Days181To365 => rows.Where(row => row.Days181To365 > 0),
        _ => rows.Where(row => row.Over365 > 0),
    };

    static AgeingBucket? AgeOf(string? word) => Enum.TryParse<AgeingBucket>(word, out var age) && Enum.IsDefined(age) && !int.TryParse(word, CultureInfo.InvariantCulture, out _) ? age : null;
}
