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
    public override string Kind => "units";
    public override Text Title => Texts.KindUnits;
    public override string Right => ArchivesRights.Import;
    protected override RowLayout<UnitRow> Layout => UnitRow.Layout;

    protected override async Task ApplyAsync(ImportBatch<UnitRow> batch, Work<ArchivesDb> work, CancellationToken ct)
    {
        var (checks, touched) = (new UnitChecks(batch, work.Today), new List<long>());
        foreach (var part in batch.Parts(ct))
        {
            checks.Run(part);
            if (!batch.HasErrors)
                touched.AddRange(await TakeAsync(part, batch, work, ct));
        }
        checks.Warn();
        if (!batch.HasErrors && touched.Count > 0)
            await HouseholdIndex.RefreshAsync(work.Db, touched, ct);
    }

    /// <returns>The ids of the units that are new or changed.</returns>
    static async Task<List<long>> TakeAsync(IReadOnlyList<RowOf<UnitRow>> part, ImportBatch<UnitRow> batch, Work<ArchivesDb> work, CancellationToken ct)
    {
        var codes = part.Select(row => row.Value.CodeOrDefault).ToArray();
        var known = await work.Db.Units.Where(unit => EF.Parameter(codes).Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, StringComparer.Ordinal, ct);
        var fresh = new List<UnitRow>();
        foreach (var row in part)
        {
            if (!known.TryGetValue(row.Value.CodeOrDefault, out var unit))
                fresh.Add(row.Value);
            else
                Update(unit, row.Value, batch);
        }
        var touched = work.Db.ChangeTracker.Entries<Unit>().Where(entry => entry.State == EntityState.Modified).Select(entry => entry.Entity.Id).ToList();
        (batch.Added, batch.Updated, batch.Unchanged) = (batch.Added + fresh.Count, batch.Updated + touched.Count, batch.Unchanged + part.Count - fresh.Count - touched.Count);
        touched.AddRange(await AddAsync(fresh, batch.Id, work.Db, ct));
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        return touched;
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

    static async Task<IEnumerable<long>> AddAsync(List<UnitRow> rows, Guid importId, ArchivesDb db, CancellationToken ct)
    {
        if (rows.Count == 0)
            return [];
        var first = await db.TakeAsync("units", rows.Count, ct);
        await db.BulkInsertAsync([.. rows.Select((row, i) => UnitOf(row, first + i, importId))], ct);
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
