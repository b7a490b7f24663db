using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Finding;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.Units.Import;

/// <summary>Takes in the estate's units; a unit is known by its code.</summary>
internal sealed class ImportUnits(OperationServices<ArchivesDb> services, IDbContextFactory<ArchivesDb> factory) : Import<ArchivesDb, UnitRow>(services)
{
    const int PartRows = 20_000;

    public override string Kind => "units";
    public override Text Title => Texts.KindUnits;
    public override string Right => ArchivesRights.Import;
    protected override RowLayout<UnitRow> Layout => UnitRow.Layout;

    protected override async Task ApplyAsync(ImportBatch<UnitRow> batch, Work<ArchivesDb> work, CancellationToken ct)
    {
        UnitChecks.Run(batch, work.Today);
        var known = await work.Db.Units.ToDictionaryAsync(unit => unit.Code, StringComparer.Ordinal, ct);
        var fresh = new List<RowOf<UnitRow>>();
        foreach (var row in batch.Rows)
        {
            if (!known.TryGetValue(row.Value.CodeOrDefault, out var unit))
                fresh.Add(row);
            else
                Update(unit, row.Value, batch);
        }
        if (batch.HasErrors)
            return;
        var touched = work.Db.ChangeTracker.Entries<Unit>().Where(entry => entry.State == EntityState.Modified).Select(entry => entry.Entity.Id).ToList();
        batch.Updated = touched.Count;
        batch.Unchanged = batch.Rows.Count - fresh.Count - touched.Count;
        batch.Added = fresh.Count;
        touched.AddRange(await AddAsync(fresh, batch.Id, work, ct));
        if (touched.Count > 0)
        {
            await work.Db.SaveChangesAsync(ct);
            await HouseholdIndex.RefreshAsync(work.Db, touched, ct);
        }
    }

    static void Update(Unit unit, UnitRow row, ImportBatch<UnitRow> batch)
    {
        unit.Building = row.Building!;
        unit.Room = row.Room!;
        unit.FloorArea = row.FloorArea!.Value;
        unit.Usage = row.Usage!.Value;
        unit.Status = row.Status!.Value;
        if (batch.Has("单元"))
            unit.Entrance = row.Entrance;
        if (batch.Has(UnitRow.HandoverHeader))
            unit.HandoverDate = row.HandoverDate;
    }

    static async Task<IEnumerable<long>> AddAsync(List<RowOf<UnitRow>> rows, Guid importId, Work<ArchivesDb> work, CancellationToken ct)
    {
        if (rows.Count == 0)
            return [];
        var first = await work.Db.TakeAsync("units", rows.Count, ct);
        foreach (var part in rows.Select((row, i) => (row.Value, Id: first + i)).Chunk(PartRows))
            await work.Db.BulkInsertAsync([.. part.Select(row => UnitOf(row.Value, row.Id, importId))], ct);
        return Enumerable.Range(0, rows.Count).Select(i => first + i);
    }

    static Unit UnitOf(UnitRow row, long id, Guid importId) => new()
    {
        Id = id, Code = row.CodeOrDefault, Building = row.Building!, Entrance = row.Entrance, Room = row.Room!, FloorArea = row.FloorArea!.Value,
        Usage = row.Usage!.Value, Status = row.Status!.Value, HandoverDate = row.HandoverDate, SortKey = SortKeys.Of(row.CodeOrDefault), ImportId = importId,
    };

    protected override async IAsyncEnumerable<UnitRow> Known([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await foreach (var unit in db.Units.AsNoTracking().OrderBy(unit => unit.SortKey).AsAsyncEnumerable().WithCancellation(ct))
            yield return UnitRow.Of(unit);
    }
}
