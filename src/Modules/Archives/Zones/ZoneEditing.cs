using PropertyHub.Archives.Data;
using PropertyHub.Platform.Data;

namespace PropertyHub.Archives.Zones;

/// <summary>Changes zones from a day on; a second change on the same day replaces the first.</summary>
internal sealed class ZoneEditing(ArchivesDb db, ZoneBook book, DateOnly today)
{
    readonly IReadOnlyDictionary<string, long> _before = book.ZoneOfBuildings(today);

    public async Task<Zone> AddAsync(string code, string name, CancellationToken ct)
    {
        var zone = new Zone { Id = await db.TakeAsync("zones", 1, ct), Code = code, Name = name };
        db.Zones.Add(zone);
        return zone;
    }

    /// <returns>Whether that is a change.</returns>
    public async Task<bool> SetStewardAsync(Zone zone, string staffNo, CancellationToken ct)
    {
        if (book.StewardOf(zone.Id, today) == staffNo)
            return false;
        if (book.StewardFrom(zone.Id, today) is { } ofToday)
            ofToday.StaffNo = staffNo;
        else
            db.ZoneStewards.Add(new ZoneSteward { Id = await db.TakeAsync("zone-stewards", 1, ct), ZoneId = zone.Id, From = today, StaffNo = staffNo });
        return true;
    }

    /// <summary>Puts each building into the zone named, or into none.</summary>
    /// <returns>The buildings that moved.</returns>
    public async Task<IReadOnlyList<string>> PutAsync(IReadOnlyDictionary<string, long?> zoneOfBuilding, CancellationToken ct)
    {
        List<string> moved = [];
        foreach (var (building, zoneId) in zoneOfBuilding.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (zoneId == (_before.TryGetValue(building, out var now) ? now : null))
                continue;
            moved.Add(building);
            if (book.ChangeOn(building, today) is { } ofToday)
                ofToday.ZoneId = zoneId;
            else
                db.ZoneBuildings.Add(new ZoneBuilding { Id = await db.TakeAsync("zone-buildings", 1, ct), Building = building, From = today, ZoneId = zoneId });
        }
        return moved;
    }

    /// <summary>The buildings now in a zone.</summary>
    public IEnumerable<string> BuildingsOf(long zoneId) => _before.Where(pair => pair.Value == zoneId).Select(pair => pair.Key);

    public long? ZoneOf(string building) => _before.TryGetValue(building, out var zone) ? zone : null;
}
