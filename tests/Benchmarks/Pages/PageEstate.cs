using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Parking;
using PropertyHub.Archives.Zones;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;

namespace PropertyHub.Benchmarks.Pages;

/// <summary>Zones of five buildings with a steward each, a parking space for every other household, and the audit lines of all that.</summary>
internal static class PageEstate
{
    public const int BuildingsOfZone = 5;
    static readonly DateOnly Begin = new(2024, 1, 1);

    public static string StewardOf(long zone) => $"S{zone:000}";

    public static async Task FillAsync(BillingBench bench)
    {
        await using var db = await bench.Services.GetRequiredService<IDbContextFactory<ArchivesDb>>().CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var zones = bench.Estate.All.Select(unit => unit.Building).Distinct().Chunk(BuildingsOfZone).Index().Select(zone => (Id: zone.Index + 1L, Buildings: zone.Item)).ToList();
        await db.BulkInsertAsync([.. zones.Select(zone => new Zone { Id = zone.Id, Code = $"Z{zone.Id:00}", Name = $"{zone.Id}区" })], CancellationToken.None);
        await db.BulkInsertAsync([.. zones.SelectMany(zone => zone.Buildings.Select(building => (zone.Id, Building: building))).Index()
            .Select(pair => new ZoneBuilding { Id = pair.Index + 1, Building = pair.Item.Building, From = Begin, ZoneId = pair.Item.Id })], CancellationToken.None);
        await db.BulkInsertAsync([.. zones.Select(zone => new ZoneSteward { Id = zone.Id, ZoneId = zone.Id, From = Begin, StaffNo = StewardOf(zone.Id) })], CancellationToken.None);
        var parked = bench.Estate.All.Where(unit => unit.Id % 2 == 0).ToList();
        await db.BulkInsertAsync([.. parked.Select(unit => new ParkingSpace { Id = unit.Id, Code = $"P{unit.Code}" })], CancellationToken.None);
        await db.BulkInsertAsync([.. parked.Select(unit => new ParkingLease { Id = unit.Id, SpaceId = unit.Id, UnitId = unit.Id, Kind = ParkingKind.Let, From = Begin })], CancellationToken.None);
        await db.BulkInsertAsync([.. bench.Estate.All.Select(unit => Audit("ImportUnits", "Unit", unit.Id, new DateTime(2026, 1, 5, 2, 0, 0, DateTimeKind.Utc)))], CancellationToken.None);
        await transaction.CommitAsync();
    }

    public static AuditEntry Audit(string operation, string record, long key, DateTime at) =>
        new() { At = at, Actor = "system", Operation = operation, Kind = AuditKind.Added, Record = record, RecordKey = $"{key}", Details = """{"Payer":[null,"陈建国"],"Date":[null,"2026-11-05"]}""" };
}
