using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Zones;

/// <summary>All zones with all their changes: few enough to be read at once.</summary>
internal sealed class ZoneBook(IReadOnlyList<Zone> zones, IReadOnlyList<ZoneBuilding> buildings, IReadOnlyList<ZoneSteward> stewards)
{
    public IReadOnlyList<Zone> Zones => zones;

    /// <param name="tracked">Whether what is read shall be changed.</param>
    public static async Task<ZoneBook> ReadAsync(ArchivesDb db, CancellationToken ct, bool tracked = false)
    {
        var tracking = tracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        return new(
            await db.Zones.AsTracking(tracking).OrderBy(zone => zone.Code).ToListAsync(ct),
            await db.ZoneBuildings.AsTracking(tracking).ToListAsync(ct),
            await db.ZoneStewards.AsTracking(tracking).ToListAsync(ct));
    }

    public string StewardOf(long zoneId, DateOnly day) =>
        Validity.On(stewards.Where(steward => steward.ZoneId == zoneId), steward => steward.From, day)?.StaffNo ?? "";

    /// <summary>Building → zone on a day.</summary>
    public IReadOnlyDictionary<string, long> ZoneOfBuildings(DateOnly day) =>
        buildings.GroupBy(building => building.Building, StringComparer.Ordinal)
            .Select(changes => (Building: changes.Key, Validity.On(changes, change => change.From, day)!.ZoneId))
            .Where(building => building.ZoneId is not null)
            .ToDictionary(building => building.Building, building => building.ZoneId!.Value, StringComparer.Ordinal);

    public ZoneBuilding? ChangeOn(string building, DateOnly day) => buildings.SingleOrDefault(change => change.Building == building && change.From == day);
    public ZoneSteward? StewardFrom(long zoneId, DateOnly day) => stewards.SingleOrDefault(steward => steward.ZoneId == zoneId && steward.From == day);

    /// <summary>The zones that have buildings on a day, by code.</summary>
    public IReadOnlyList<ZoneFacts> On(DateOnly day)
    {
        var ofZone = ZoneOfBuildings(day).ToLookup(pair => pair.Value, pair => pair.Key);
        return [.. zones.Where(zone => ofZone.Contains(zone.Id)).Select(zone => new ZoneFacts(zone.Code, zone.Name, StewardOf(zone.Id, day),
            [.. ofZone[zone.Id].OrderAsPeopleCount(building => building)]))];
    }
}
