using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Zones;

/// <summary>A zone as it stands today.</summary>
public sealed record ZoneLine(long Id, int Version, string Code, string Name, string StewardNo, string StewardName, IReadOnlyList<string> Buildings, int Units);

internal sealed class ZoneList(IDbContextFactory<ArchivesDb> factory, IStaffDirectory staff, EstateClock clock)
{
    /// <summary>All zones, and the buildings that are in none.</summary>
    public async Task<(IReadOnlyList<ZoneLine> Zones, IReadOnlyList<string> Free)> ReadAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var book = await ZoneBook.ReadAsync(db, ct);
        var counts = await db.Units.AsNoTracking().GroupBy(unit => unit.Building).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var names = (await staff.StaffAsync(ct)).ToDictionary(one => one.No, one => one.Name, StringComparer.Ordinal);
        var zoneOf = book.ZoneOfBuildings(clock.Today);
        var ofZone = zoneOf.ToLookup(pair => pair.Value, pair => pair.Key);
        return ([.. book.Zones.Select(zone => LineOf(zone, book.StewardOf(zone.Id, clock.Today)))], Ordered(counts.Keys.Where(building => !zoneOf.ContainsKey(building))));

        ZoneLine LineOf(Zone zone, string steward) => new(zone.Id, zone.Version, zone.Code, zone.Name, steward, names.GetValueOrDefault(steward, ""),
            Ordered(ofZone[zone.Id]), ofZone[zone.Id].Sum(building => counts.GetValueOrDefault(building)));
    }

    /// <summary>The buildings that are in no zone today, in the order people count.</summary>
    public async Task<IReadOnlyList<string>> FreeAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var zoneOf = (await ZoneBook.ReadAsync(db, ct)).ZoneOfBuildings(clock.Today);
        return [.. (await Units.Buildings.BuildingsAsync(db, ct)).Where(building => !zoneOf.ContainsKey(building))];
    }

    static IReadOnlyList<string> Ordered(IEnumerable<string> buildings) => [.. buildings.OrderAsPeopleCount(building => building)];
}
