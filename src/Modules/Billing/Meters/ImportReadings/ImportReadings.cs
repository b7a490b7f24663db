using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Meters;

/// <summary>
/// Takes in meter readings (BIL-02), known by meter and period. A billed reading is a fact; one not yet billed may be corrected by a later file.
/// Odd usages are taken in, but held for review.
/// </summary>
internal sealed class ImportReadings(OperationServices<BillingDb> services, IDbContextFactory<BillingDb> factory, IEstate estate) : Import<BillingDb, ReadingRow>(services)
{
    public override string Kind => "readings";
    public override Text Title => MeterTexts.ImportReadings;
    public override string Right => BillingRights.EnterReadings;
    protected override RowLayout<ReadingRow> Layout => ReadingRow.Layout;

    protected override async Task ApplyAsync(ImportBatch<ReadingRow> batch, Work<BillingDb> work, CancellationToken ct)
    {
        var taken = new TakenReadings(batch, work);
        await taken.StartAsync(ct);
        var items = await work.Db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, StringComparer.Ordinal, ct);
        foreach (var part in batch.Parts(ct))
        {
            var book = new ReadingBook(batch, work, items, taken);
            await book.LoadAsync(part, estate, ct);
            foreach (var row in part)
                book.Take(row);
            if (!batch.HasErrors)
                await book.HoldAsync(ct);
            await book.SaveAsync(ct);
        }
        if (batch.HasErrors)
            return;
        await taken.WarnOfGapsAsync(ct);
        taken.NoteHeld();
    }

    /// <summary>Every meter with its last reading as the previous one, for the month after it.</summary>
    protected override async IAsyncEnumerable<ReadingRow> Known([EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var last = db.Readings.AsNoTracking().Include(reading => reading.Meter)
            .Where(reading => !db.Readings.Any(later => later.MeterId == reading.MeterId && later.Period > reading.Period))
            .OrderBy(reading => reading.Meter!.SortKey).ThenBy(reading => reading.Meter!.ItemCode).ThenBy(reading => reading.Meter!.Number);
        await foreach (var reading in last.AsAsyncEnumerable().WithCancellation(ct))
            yield return new ReadingRow
            {
                MeterNo = reading.Meter!.Number, UnitCode = reading.Meter.UnitCode, ItemCode = reading.Meter.ItemCode,
                Period = reading.Period.Plus(1), Previous = reading.Current,
            };
    }
}
