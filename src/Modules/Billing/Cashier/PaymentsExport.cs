using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Billing.Cashier;

/// <summary>
/// Payments in the columns of their import, which would change nothing: a row for each method of a payment, known by its voucher,
/// one taken without a voucher by its receipt. Reversed ones are left out.
/// </summary>
internal sealed class PaymentsExport(IDbContextFactory<BillingDb> databases) : IExport
{
    public string Kind => "payments";
    public Text Title => CashierTexts.ImportPayments;
    public string Right => BillingRights.ImportPayments;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments) =>
        (Func<Stream, CancellationToken, Task>)((output, ct) => PaymentRow.Layout.WriteAsync(output, RowsAsync(arguments, ct), ct));

    async IAsyncEnumerable<PaymentRow> RowsAsync(ExportArguments arguments, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var payments = db.Payments.AsNoTracking().Where(payment => payment.State == PaymentState.Valid);
        if (arguments.From is { First: var first })
            payments = payments.Where(payment => payment.Date >= first);
        if (arguments.To is { Last: var last })
            payments = payments.Where(payment => payment.Date <= last);
        var lines = from payment in payments
                    from line in db.PaymentLines.Where(line => line.PaymentId == payment.Id)
                    orderby payment.Date, payment.Id, line.Position
                    select new
                    {
                        payment.UnitCode, payment.Date, payment.Payer, payment.VoucherNo, payment.ReceiptNo, line.Position, line.Method, line.Amount.Fen,
                        Methods = db.PaymentLines.Count(other => other.PaymentId == payment.Id),
                    };
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(ct))
            yield return new PaymentRow
            {
                UnitCode = line.UnitCode, Date = line.Date, Amount = new Money(line.Fen), Method = line.Method,
                VoucherNo = PaymentVoucher.Of(line.VoucherNo, line.ReceiptNo, line.Position, line.Methods), Payer = line.Payer.Length == 0 ? null : line.Payer,
            };
    }
}
