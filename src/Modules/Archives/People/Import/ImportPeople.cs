using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Finding;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.People.Import;

/// <summary>Takes in owners, family and tenants. Placeholders mean unknown, masked values unchanged, and the order of rows is kept.</summary>
internal sealed class ImportPeople(OperationServices<ArchivesDb> services, IdentityVault vault, PeopleRows rows) : Import<ArchivesDb, PersonRow>(services)
{
    public override string Kind => "people";
    public override Text Title => Texts.KindPeople;
    public override string Right => ArchivesRights.Import;
    protected override RowLayout<PersonRow> Layout => PersonRow.Layout;
    protected override IAsyncEnumerable<PersonRow> Known(CancellationToken ct) => rows.MaskedAsync(ct);

    protected override async Task ApplyAsync(ImportBatch<PersonRow> batch, Work<ArchivesDb> work, CancellationToken ct)
    {
        var (checks, taken, touched) = (new PersonChecks(batch), new TakenPeople(batch.Id), new HashSet<long>());
        var (opened, refusedByMerge) = (default(Outcome<IdentitySeal>?), 0);
        foreach (var part in batch.Parts(ct))
        {
            var units = await UnitsAsync(part, work.Db, ct);
            checks.Run(part, units);
            opened ??= await OpenAsync(batch, part[0], work.Db, ct);
            if (batch.Errors.Count > refusedByMerge)
                continue;
            var merge = new PeopleMerge(batch, opened.Value.Value, units, taken, work.Db);
            await merge.LoadAsync(part, ct);
            foreach (var row in part)
                merge.Take(row);
            refusedByMerge = batch.Errors.Count;
            await KeepAsync(merge, work, ct);
            taken.Add(merge.RowOf);
            touched.UnionWith(merge.Touched);
        }
        checks.Warn();
        if (!batch.HasErrors && touched.Count > 0)
            await HouseholdIndex.RefreshAsync(work.Db, touched, ct);
    }

    async Task<Outcome<IdentitySeal>> OpenAsync(ImportBatch<PersonRow> batch, RowOf<PersonRow> first, ArchivesDb db, CancellationToken ct)
    {
        var opened = await vault.OpenAsync(db, ct);
        if (opened.Refusal is { } missing)
            batch.Refuse(first, PersonRow.IdHeader, missing.Text);
        return opened;
    }

    static async Task<Dictionary<string, long>> UnitsAsync(IEnumerable<RowOf<PersonRow>> part, ArchivesDb db, CancellationToken ct)
    {
        var codes = part.Select(row => row.Value.UnitCode!).Distinct(StringComparer.Ordinal).ToArray();
        return await db.Units.Where(unit => EF.Parameter(codes).Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal, ct);
    }

    static async Task KeepAsync(PeopleMerge merge, Work<ArchivesDb> work, CancellationToken ct)
    {
        if (merge.Fresh is { Count: > 0 } fresh)
        {
            var first = await work.Db.TakeAsync("people", fresh.Count, ct);
            for (var i = 0; i < fresh.Count; i++)
                fresh[i].Id = first + i;
            await work.Db.BulkInsertAsync(fresh, ct);
        }
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
    }
}
