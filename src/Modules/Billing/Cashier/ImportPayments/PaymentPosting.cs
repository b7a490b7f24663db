using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Cashier;

/// <summary>Posts many payments in one transaction: balances are kept in memory, rows are written in bulk, sums are brought up to date set by set.</summary>
internal sealed class PaymentPosting
{
    readonly Work<BillingDb> _work;
    readonly Dictionary<long, List<ChargeBalance>> _balances;
    readonly Dictionary<long, (DateOnly Posted, int Period)> _charges;
    readonly string[] _numbers;
    readonly long _bookId;
    readonly long _firstId;
    readonly List<Payment> _payments = [];
    readonly List<PaymentLine> _lines = [];
    readonly List<ChargeAllocation> _allocations = [];
    readonly List<PrepaymentEntry> _prepayments = [];
    readonly HashSet<int> _periods = [];

    PaymentPosting(Work<BillingDb> work, Dictionary<long, List<ChargeBalance>> balances, Dictionary<long, (DateOnly, int)> charges, long bookId, string[] numbers, long firstId) =>
        (_work, _balances, _charges, _bookId, _numbers, _firstId) = (work, balances, charges, bookId, numbers, firstId);

    public int Count => _payments.Count;
    public Money Total => Money.Sum(_payments.Select(payment => payment.Amount));
    public IReadOnlyList<int> Periods => [.. _periods.Order()];

    public static async Task<PaymentPosting> StartAsync(Work<BillingDb> work, HashSet<long> unitIds, int count, CancellationToken ct)
    {
        var charges = (await work.Db.Charges.AsNoTracking().Open().ToListAsync(ct)).FindAll(charge => unitIds.Contains(charge.UnitId));
        var balances = await OpenBalances.LoadAsync(work.Db, charges, ct);
        var byUnit = charges.Zip(balances).GroupBy(pair => pair.First.UnitId, pair => pair.Second).ToDictionary(group => group.Key, group => group.ToList());
        var (book, range) = await work.TakeSystemNumbersAsync(count, ct);
        var firstId = (await work.Db.Payments.MaxAsync(payment => (long?)payment.Id, ct) ?? 0) + 1;
        return new PaymentPosting(work, byUnit, charges.ToDictionary(charge => charge.Number, charge => (charge.PostedOn, charge.Period.Number)), book.Id,
            [.. Enumerable.Range(0, count).Select(i => range.Format(range.Next + i))], firstId);
    }

    public void Add(UnitFacts unit, DateOnly date, Money amount, PaymentMethod method, string voucherNo, string payer, Guid importId)
    {
        var balances = _balances.GetValueOrDefault(unit.Id, []);
        var allocation = Allocation.OldestFirst(amount, balances.Select(balance => balance.At(date)));
        var payment = new Payment
        {
            Id = _firstId + Count, ReceiptNo = _numbers[Count], BookId = _bookId, Date = date, TakenAt = _work.Now, UnitId = unit.Id, UnitCode = unit.Code,
            Payer = payer, VoucherNo = voucherNo, Amount = amount, Settled = allocation.Settled, Prepaid = allocation.Prepaid, Cashier = _work.Actor.Name, ImportId = importId,
        };
        _payments.Add(payment);
        _lines.Add(new PaymentLine { PaymentId = payment.Id, Position = 1, Method = method, Amount = amount });
        foreach (var share in allocation.Shares)
            Settle(payment, share, balances);
        if (allocation.Prepaid.IsPositive)
            _prepayments.Add(new PrepaymentEntry { UnitId = unit.Id, Date = date, Amount = allocation.Prepaid, PaymentId = payment.Id });
    }

    void Settle(Payment payment, ChargeShare share, List<ChargeBalance> balances)
    {
        var balance = balances.Find(balance => balance.Number == share.Number)!;
        var (posted, period) = _charges[share.Number];
        balance.Settle(share, payment.Date);
        if (!balance.Principal.IsPositive)
            balances.Remove(balance);
        _periods.Add(period);
        _allocations.Add(new ChargeAllocation
        {
            ChargeNumber = share.Number, PaymentId = payment.Id, Date = Allocation.SettledOn(payment.Date, posted), Principal = share.Principal, Fee = share.Fee,
        });
    }

    public async Task SaveAsync(Guid importId, CancellationToken ct)
    {
        var db = _work.Db;
        await db.BulkInsertAsync(_payments, ct);
        await db.BulkInsertAsync(_lines, ct);
        await db.BulkInsertAsync(_allocations, ct);
        await db.BulkInsertAsync(_prepayments, ct);
        var touched = db.Allocations.Where(allocation => db.Payments.Any(payment => payment.Id == allocation.PaymentId && payment.ImportId == importId)).Select(allocation => allocation.ChargeNumber);
        await db.RecountChargesAsync(touched, ct);
        await db.RecountAccountsAsync([.. _payments.Where(payment => payment.Prepaid.IsPositive).Select(payment => (payment.UnitId, payment.UnitCode)).Distinct()], ct);
    }
}
