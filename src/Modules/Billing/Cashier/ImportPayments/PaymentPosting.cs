using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Cashier;

/// <summary>Posts many payments in one transaction, part by part: each part finds the charges as the parts before it left them.</summary>
internal sealed class PaymentPosting
{
    readonly Work<BillingDb> _work;
    readonly long _bookId;
    readonly NumberRange _numbers;
    readonly Guid _importId;
    readonly long _firstId;
    readonly HashSet<int> _periods = [];

    PaymentPosting(Work<BillingDb> work, long bookId, NumberRange numbers, Guid importId, long firstId) =>
        (_work, _bookId, _numbers, _importId, _firstId) = (work, bookId, numbers, importId, firstId);

    public int Count { get; private set; }
    public Money Total { get; private set; }
    public IReadOnlyList<int> Periods => [.. _periods.Order()];

    /// <summary>Takes the receipt numbers of all <paramref name="count"/> payments, which they get in the order of posting.</summary>
    public static async Task<PaymentPosting> StartAsync(Work<BillingDb> work, int count, Guid importId, CancellationToken ct)
    {
        var (book, range) = await work.TakeSystemNumbersAsync(count, ct);
        var firstId = (await work.Db.Payments.MaxAsync(payment => (long?)payment.Id, ct) ?? 0) + 1;
        return new PaymentPosting(work, book.Id, range, importId, firstId);
    }

    /// <summary>Posts the next ones, in their order.</summary>
    public async Task PostAsync(IReadOnlyList<FreshPayment> payments, CancellationToken ct)
    {
        var part = new PaymentPart(_work.Db);
        await part.LoadAsync([.. payments.Select(payment => payment.UnitId).Distinct()], ct);
        foreach (var payment in payments)
        {
            var allocation = part.Allocate(payment);
            part.Add(PaymentOf(payment, allocation), payment.Method, allocation);
            Count++;
            Total += payment.Amount;
        }
        await part.SaveAsync(ct);
        _periods.UnionWith(part.Periods);
    }

    Payment PaymentOf(FreshPayment fresh, Allocation allocation) => new()
    {
        Id = _firstId + Count, ReceiptNo = _numbers.Format(_numbers.Next + Count), BookId = _bookId, Date = fresh.Date, TakenAt = _work.Now, UnitId = fresh.UnitId, UnitCode = fresh.UnitCode,
        Payer = fresh.Payer ?? "", VoucherNo = fresh.VoucherNo, Amount = fresh.Amount, Settled = allocation.Settled, Prepaid = allocation.Prepaid, Cashier = _work.Actor.Name, ImportId = _importId,
    };
}
