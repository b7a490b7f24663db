using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Lists;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.Parking.Import;

/// <summary>Takes in parking spaces and who held them when; a lease is known by its space and first day.</summary>
internal sealed class ImportParking(OperationServices<ArchivesDb> services, ParkingRows rows) : Import<ArchivesDb, ParkingRow>(services)
{
    public override string Kind => "parking";
    public override Text Title => Texts.KindParking;
    public override string Right => ArchivesRights.Import;
    protected override RowLayout<ParkingRow> Layout => ParkingRow.Layout;
    protected override IAsyncEnumerable<ParkingRow> Known(CancellationToken ct) => rows.AllAsync(new ListRequest(), ct);

    protected override async Task ApplyAsync(ImportBatch<ParkingRow> batch, Work<ArchivesDb> work, CancellationToken ct)
    {
        var units = await work.Db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal, ct);
        ParkingChecks.Run(batch, units);
        if (batch.HasErrors)
            return;
        var spaces = await work.Db.ParkingSpaces.ToDictionaryAsync(space => space.Code, StringComparer.Ordinal, ct);
        var leases = await work.Db.ParkingLeases.ToListAsync(ct);
        var merge = new ParkingMerge(batch, units, spaces, leases);
        foreach (var row in batch.Rows)
            merge.Take(row, work.Db);
        merge.CheckOverlaps();
        if (batch.HasErrors)
            return;
        await KeepAsync(merge, work, ct);
    }

    static async Task KeepAsync(ParkingMerge merge, Work<ArchivesDb> work, CancellationToken ct)
    {
        if (merge.NewSpaces.Count > 0)
        {
            var first = await work.Db.TakeAsync("parking-spaces", merge.NewSpaces.Count, ct);
            for (var i = 0; i < merge.NewSpaces.Count; i++)
                merge.NewSpaces[i].Id = first + i;
            await work.Db.BulkInsertAsync(merge.NewSpaces, ct);
        }
        if (merge.NewLeases.Count == 0)
            return;
        var firstLease = await work.Db.TakeAsync("parking-leases", merge.NewLeases.Count, ct);
        foreach (var (space, lease) in merge.NewLeases)
            (lease.Id, lease.SpaceId) = (firstLease++, space.Id);
        await work.Db.BulkInsertAsync(merge.NewLeases.ConvertAll(pair => pair.Lease), ct);
    }
}
