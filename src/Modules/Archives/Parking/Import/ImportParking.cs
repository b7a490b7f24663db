using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;
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
        var (seen, touched) = (new RowsSeen(), new List<long>());
        foreach (var part in batch.Parts(ct))
        {
            var units = await UnitsAsync(part, work.Db, ct);
            ParkingChecks.Run(part, batch, units, seen);
            if (batch.HasErrors)
                continue;
            var merge = new ParkingMerge(batch, units, work.Db);
            await merge.LoadAsync(part, ct);
            foreach (var row in part)
                merge.Take(row);
            touched.AddRange(await merge.SaveAsync(ct));
        }
        if (!batch.HasErrors)
            await new LeaseOverlaps(batch, seen, work.Db).CheckAsync(touched, ct);
    }

    static async Task<Dictionary<string, long>> UnitsAsync(IEnumerable<RowOf<ParkingRow>> part, ArchivesDb db, CancellationToken ct)
    {
        var codes = part.Select(row => row.Value.UnitCode).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return await db.Units.Where(unit => EF.Parameter(codes).Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal, ct);
    }
}
