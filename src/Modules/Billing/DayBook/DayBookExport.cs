using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Ledgers;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Billing.DayBook;

/// <summary>The day book (日记账, BIL-14): one row per receipt by payment date, then posting; from and to are months of the payment date.</summary>
internal sealed class DayBookExport(IDbContextFactory<BillingDb> databases, EstateClock clock) : IExport
{
    static readonly SheetLayout<DayBookRow> Layout = new SheetLayout<DayBookRow>("日记账")
        .Text("收据号", row => row.ReceiptNo, 14)
        .Date("日期", row => row.Date)
        .Text("房屋编码", row => row.UnitCode, 14)
        .Text("付款人", row => row.Payer, 12)
        .Text("方式", row => row.MethodsInFiles, 24)
        .Money("金额", row => row.Amount)
        .Money("冲抵费用", row => row.Settled)
        .Money("转预存", row => row.Prepaid)
        .Text("凭证号", row => row.VoucherNo, 18)
        .Text("状态", row => row.State.InFiles(), 8);

    public string Kind => "receipts";
    public Text Title => LedgerTexts.ExportDayBook;
    public string Right => BillingRights.SeeLedgers;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments)
    {
        var refusal = arguments.OnlyTakes(Title, "--from", "--to") ?? arguments.RunsForward();
        var filter = DayBookFilter.Of(arguments);
        return refusal is null ? (Func<Stream, CancellationToken, Task>)((output, ct) => WriteAsync(filter, output, ct)) : refusal;
    }

    async Task WriteAsync(DayBookFilter filter, Stream output, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var voids = await VoidReceipts.LoadAsync(db, filter, clock, ct);
        await db.StreamAsync(() => Layout.WriteAsync(output, DayBookReader.RowsAsync(db, filter.Apply(db.Payments.AsNoTracking()), ct).WithVoidAsync(voids, ct), ct));
    }
}
