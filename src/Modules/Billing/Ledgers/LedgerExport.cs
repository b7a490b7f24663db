using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Billing.Ledgers;

/// <summary>The ledger (台账, BIL-14): one row per charge, in order of charge number; a million rows as well as ten.</summary>
internal sealed class LedgerExport(IDbContextFactory<BillingDb> databases, IEstate estate) : IExport
{
    static readonly SheetLayout<LedgerRow> Layout = new SheetLayout<LedgerRow>("台账")
        .Period("账期", row => row.Period)
        .Whole("费用编号", row => row.Number, 12)
        .Text("房屋编码", row => row.UnitCode, 14)
        .Text("业主", row => row.PayerName, 12)
        .Text("项目编码", row => row.ItemCode)
        .Text("项目名称", row => row.ItemName, 14)
        .Date("计费起", row => row.From)
        .Date("计费止", row => row.To)
        .Number("数量", row => row.Quantity)
        .Number("单价", row => row.UnitPrice)
        .Money("应收", row => row.Amount)
        .Money("违约金", row => row.FeePaid)
        .Money("已收", row => row.Paid)
        .Money("未收", row => row.Open)
        .Date("到期日", row => row.DueDate)
        .Text("状态", row => row.State.InFiles(), 8)
        .Text("收据号", row => row.Receipts, 24);

    public string Kind => "ledger";
    public Text Title => LedgerTexts.ExportLedger;
    public string Right => BillingRights.SeeLedgers;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments)
    {
        var filter = LedgerFilter.Of(arguments);
        var refusal = arguments.OnlyTakes(Title, "--from", "--to", "--items") ?? arguments.RunsForward() ?? databases.ItemsAreKnown(filter.Items);
        return refusal is null ? (Func<Stream, CancellationToken, Task>)((output, ct) => WriteAsync(filter, output, ct)) : refusal;
    }

    async Task WriteAsync(LedgerFilter filter, Stream output, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var charges = await filter.ApplyAsync(db.Charges.AsNoTracking(), estate, ct);
        var (first, last) = (await charges.MinAsync(charge => (long?)charge.Number, ct), await charges.MaxAsync(charge => (long?)charge.Number, ct));
        // Between two numbers the table is read in its own order, and nothing is sorted.
        await db.StreamAsync(() => Layout.WriteAsync(output, LedgerReader.RowsAsync(db, charges.Where(charge => charge.Number >= first && charge.Number <= last), ct), ct));
    }
}
