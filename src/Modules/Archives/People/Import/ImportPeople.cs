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
        var units = await work.Db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal, ct);
        PersonChecks.Run(batch, units);
        var opened = await vault.OpenAsync(work.Db, ct);
        if (opened.Refusal is { } missing && batch.Rows.Count > 0)
            batch.Refuse(batch.Rows[0], PersonRow.IdHeader, missing.Text);
        if (batch.HasErrors)
            return;
        var merge = new PeopleMerge(batch, opened.Value, units, await work.Db.People.AsNoTracking().ToListAsync(ct), work.Db);
        foreach (var row in batch.Rows)
            merge.Take(row);
        if (batch.HasErrors)
            return;
        merge.Count();
        await KeepAsync(merge.Fresh, work, ct);
        if (merge.Touched is { Count: > 0 } touched)
        {
            await work.Db.SaveChangesAsync(ct);
            await HouseholdIndex.RefreshAsync(work.Db, touched, ct);
        }
    }

    static async Task KeepAsync(IReadOnlyList<Person> fresh, Work<ArchivesDb> work, CancellationToken ct)
    {
        if (fresh.Count == 0)
            return;
        var first = await work.Db.TakeAsync("people", fresh.Count, ct);
        for (var i = 0; i < fresh.Count; i++)
            fresh[i].Id = first + i;
        await work.Db.BulkInsertAsync(fresh, ct);
    }
}
