using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.DayBook;

/// <summary>Reads receipts by payment date, then posting, one after another.</summary>
internal static class DayBookReader
{
    public static async IAsyncEnumerable<DayBookRow> RowsAsync(BillingDb db, IQueryable<Payment> payments, [EnumeratorCancellation] CancellationToken ct)
    {
        DayBookRow? row = null;
        var methods = new List<(PaymentMethod, Money)>();
        await foreach (var line in Lines(db, payments).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row?.PaymentId != line.Row.PaymentId)
            {
                if (row is not null)
                    yield return Finish(row, methods);
                row = line.Row;
            }
            if (line.Method is { } method)
                methods.Add((method, new Money(line.Fen!.Value)));
        }
        if (row is not null)
            yield return Finish(row, methods);
    }

    static DayBookRow Finish(DayBookRow row, List<(PaymentMethod, Money)> methods)
    {
        row.Methods = [.. methods];
        methods.Clear();
        return row;
    }

    static IQueryable<Line> Lines(BillingDb db, IQueryable<Payment> payments) =>
        from payment in payments
        from line in db.PaymentLines.Where(line => line.PaymentId == payment.Id).DefaultIfEmpty()
        orderby payment.Date, payment.Id, line!.Position
        select new Line
        {
            Row = new DayBookRow
            {
                PaymentId = payment.Id, ReceiptNo = payment.ReceiptNo, Date = payment.Date, UnitCode = payment.UnitCode, Payer = payment.Payer, Cashier = payment.Cashier,
                Amount = new Money(payment.Amount.Fen), Settled = new Money(payment.Settled.Fen), Prepaid = new Money(payment.Prepaid.Fen),
                VoucherNo = payment.VoucherNo, State = payment.State.InDayBook(), TakenAt = payment.TakenAt,
            },
            Method = (PaymentMethod?)line.Method, Fen = (long?)line.Amount.Fen,
        };

    sealed class Line
    {
        public DayBookRow Row { get; init; } = default!;
        public PaymentMethod? Method { get; init; }
        public long? Fen { get; init; }
    }
}
