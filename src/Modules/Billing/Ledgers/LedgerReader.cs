using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Ledgers;

/// <summary>Reads charges with what settled them in one statement, so that all rows show the same moment, and one after another, so that memory stays flat.</summary>
internal static class LedgerReader
{
    /// <summary>The rows in order of charge number.</summary>
    public static async IAsyncEnumerable<LedgerRow> RowsAsync(BillingDb db, IQueryable<Charge> charges, [EnumeratorCancellation] CancellationToken ct)
    {
        var names = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
        var settledBy = new SettledBy();
        LedgerRow? row = null;
        await foreach (var line in Lines(db, charges).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row?.Number != line.Row.Number)
            {
                if (row is not null)
                    yield return Finish(row, settledBy);
                row = line.Row;
                row.ItemName = names.GetValueOrDefault(row.ItemCode, "");
            }
            if (line.AllocationId is { } id)
                settledBy.Add(line.Date!.Value, id, line.ReceiptNo, line.Fen!.Value);
        }
        if (row is not null)
            yield return Finish(row, settledBy);
    }

    static LedgerRow Finish(LedgerRow row, SettledBy settledBy)
    {
        row.Receipts = settledBy.Take();
        return row;
    }

    static IQueryable<Line> Lines(BillingDb db, IQueryable<Charge> charges) =>
        from charge in charges
        from allocation in db.Allocations.Where(allocation => allocation.ChargeNumber == charge.Number).DefaultIfEmpty()
        from payment in db.Payments.Where(payment => payment.Id == allocation.PaymentId).DefaultIfEmpty()
        orderby charge.Number
        select new Line
        {
            Row = new LedgerRow
            {
                Period = charge.Period, Number = charge.Number, UnitCode = charge.UnitCode, PayerName = charge.PayerName, ItemCode = charge.ItemCode,
                From = charge.From, To = charge.To, Quantity = charge.Quantity, UnitPrice = charge.UnitPrice,
                Amount = new Money(charge.Amount.Fen), FeePaid = new Money(charge.FeePaid.Fen), Paid = new Money(charge.Paid.Fen),
                DueDate = charge.DueDate, IsReversed = charge.CounterNumber != null,
            },
            AllocationId = (long?)allocation!.Id, Date = (DateOnly?)allocation.Date, Fen = (long?)(allocation.Principal.Fen + allocation.Fee.Fen), ReceiptNo = payment!.ReceiptNo,
        };

    sealed class Line
    {
        public LedgerRow Row { get; init; } = default!;
        public long? AllocationId { get; init; }
        public DateOnly? Date { get; init; }
        public long? Fen { get; init; }
        public string? ReceiptNo { get; init; }
    }
}
