using System.Globalization;
using PropertyHub.Archives;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Arrears;

/// <summary>Whose arrears at which day; the same for the page and its download.</summary>
/// <param name="Room">The beginning of a unit code.</param>
internal sealed record ArrearsFilter(DateOnly AsOf, string Zone, string Building, string Room)
{
    public static ArrearsFilter Of(ListRequest request, DateOnly today) =>
        new(request.FilterDate("as-of") ?? today, request.Filter("zone") ?? "", request.Filter("building") ?? "", request.Search);

    public static ArrearsFilter Of(ExportArguments arguments, DateOnly today)
    {
        string Filter(string name) => arguments.Filters.GetValueOrDefault(name, "").Trim();
        return new(arguments.AsOf ?? today, Filter("zone"), Filter("building"), Filter("q"));
    }

    /// <summary>The units asked for; null for all.</summary>
    public async Task<IReadOnlyList<long>?> UnitsAsync(IEstate estate, CancellationToken ct)
    {
        if (Zone.Length + Building.Length + Room.Length == 0)
            return null;
        var zone = Zone.Length == 0 ? null : (await estate.ZonesAsync(AsOf, ct)).FirstOrDefault(zone => zone.Code == Zone)?.Buildings.ToHashSet() ?? [];
        return [.. (await estate.UnitsAsync(ct))
            .Where(unit => zone?.Contains(unit.Building) != false && (Building.Length == 0 || unit.Building == Building) && unit.Code.StartsWith(Room, true, CultureInfo.InvariantCulture))
            .Select(unit => unit.Id)];
    }
}
