using PropertyHub.Archives;

namespace PropertyHub.Billing.Collection;

/// <summary>The zones of a day in the order of their codes, and what lies in none of them.</summary>
public sealed class ZoneLines(IReadOnlyList<ZoneFacts> zones)
{
    readonly Dictionary<string, ZoneFacts> _ofBuilding = zones.SelectMany(zone => zone.Buildings, (zone, building) => (zone, building)).ToDictionary(pair => pair.building, pair => pair.zone, StringComparer.Ordinal);

    public IReadOnlyList<ZoneFacts> All { get; } = [.. zones.OrderBy(zone => zone.Code, StringComparer.Ordinal)];

    public ZoneFacts? Of(string building) => _ofBuilding.GetValueOrDefault(building);

    /// <summary>The buildings of a zone; of a null zone those of <paramref name="known"/> that are in none.</summary>
    public IReadOnlyList<string> BuildingsOf(string? zone, IEnumerable<string> known) =>
        zone is null ? [.. known.Where(building => !_ofBuilding.ContainsKey(building))] : All.FirstOrDefault(one => one.Code == zone)?.Buildings ?? [];

    /// <summary>A line for each zone, and one without a zone where anything lies in none.</summary>
    internal IReadOnlyList<ZoneCollection> Lines(MonthPlaces month)
    {
        var rest = BuildingsOf(null, month.Buildings);
        var lines = All.Select(zone => new ZoneCollection(zone.Code, zone.Name, zone.StewardNo, month.Of(zone.Buildings)));
        return [.. rest.Count == 0 ? lines : lines.Append(new(null, "", "", month.Of(rest)))];
    }
}
