using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Ledgers;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Billing.Arrears;

/// <summary>Arrears by age (账龄, BIL-13): units with open charges by unit code, and the sum; the books as they stood at the end of the day.</summary>
internal sealed class AgeingExport(IDbContextFactory<BillingDb> databases, EstateMaps maps, IEstate estate, EstateClock clock) : IExport
{
    static readonly SheetLayout<ArrearsRow> Layout = new SheetLayout<ArrearsRow>("账龄")
        .Text("房屋编码", row => row.UnitCode, 14)
        .Text("业主", row => row.Payers, 16)
        .Money("未到期", row => row[AgeingBucket.NotDue])
        .Money("1-30", row => row[AgeingBucket.Days1To30])
        .Money("31-90", row => row[AgeingBucket.Days31To90])
        .Money("91-180", row => row[AgeingBucket.Days91To180])
        .Money("181-365", row => row[AgeingBucket.Days181To365])
        .Money("365以上", row => row[AgeingBucket.Over365])
        .Money("合计", row => new Money(row.Total))
        .TotalWhen(row => row.UnitId == 0);

    public string Kind => "ageing";
    public Text Title => LedgerTexts.ExportAgeing;
    public string Right => BillingRights.SeeCollection;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments) =>
        arguments.OnlyTakes(Title, "--as-of") is { } refusal
            ? refusal
            : (Func<Stream, CancellationToken, Task>)((output, ct) => WriteAsync(ArrearsFilter.Of(arguments, clock.Today), output, ct));

    async Task WriteAsync(ArrearsFilter filter, Stream output, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var counts = filter.Of(await maps.OfAsync(estate, ct), await estate.ZonesAsync(filter.AsOf, ct));
        var rows = (await ArrearsReader.Rows(db, filter.AsOf, null).ToListAsync(ct)).FindAll(row => counts(row));
        rows.Sort((a, b) => string.CompareOrdinal(a.UnitCode, b.UnitCode));
        await ArrearsReader.NamePayersAsync(db, filter.AsOf, rows, ct);
        await Layout.WriteAsync(output, rows.Append(ArrearsRow.Sum(rows, "合计")), ct);
    }
}
