using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Tariffs;

/// <summary>
/// Takes in charge items with their tariffs (BIL-01). A tariff is known by item, target, usages, buildings and first day; a changed one is
/// an update, and two that would hold for one unit, item and day are refused.
/// </summary>
internal sealed class ImportTariffs(OperationServices<BillingDb> services, IDbContextFactory<BillingDb> factory, IEstate estate) : Import<BillingDb, TariffRow>(services)
{
    public override string Kind => "tariffs";
    public override Text Title => TariffTexts.ImportTariffs;
    public override string Right => BillingRights.EditTariffs;
    protected override RowLayout<TariffRow> Layout => TariffRow.Layout;

    protected override async Task ApplyAsync(ImportBatch<TariffRow> batch, Work<BillingDb> work, CancellationToken ct)
    {
        var book = new TariffBook(batch, await work.Db.Items.ToListAsync(ct), await work.Db.Tariffs.ToListAsync(ct));
        foreach (var row in batch.Rows)
            book.Take(row);
        book.RefuseOverlaps();
        work.Db.Items.AddRange(book.NewItems);
        work.Db.Tariffs.AddRange(book.NewTariffs);
        await WarnOfBuildingsAsync(batch, ct);
    }

    async Task WarnOfBuildingsAsync(ImportBatch<TariffRow> batch, CancellationToken ct)
    {
        var named = batch.Rows.SelectMany(row => row.Value.Buildings ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count == 0)
            return;
        var known = (await estate.BuildingsAsync(ct)).ToHashSet(StringComparer.Ordinal);
        if (named.Where(building => !known.Contains(building)).ToList() is { Count: > 0 } unknown)
            batch.Warn(TariffTexts.UnknownBuildings(unknown));
    }

    protected override async IAsyncEnumerable<TariffRow> Known([EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var items = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, ct);
        var tariffs = db.Tariffs.AsNoTracking().OrderBy(tariff => tariff.ItemCode).ThenBy(tariff => tariff.From).ThenBy(tariff => tariff.Id);
        await foreach (var tariff in tariffs.AsAsyncEnumerable().WithCancellation(ct))
            yield return TariffRow.Of(tariff, items[tariff.ItemCode]);
    }
}
