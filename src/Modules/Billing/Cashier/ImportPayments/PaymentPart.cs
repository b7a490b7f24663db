using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Platform.Data;

namespace PropertyHub.Billing.Cashier;

/// <summary>Some payments of an import: the balances of their units are kept in memory, rows are written in bulk, sums are brought up to date set by set.</summary>
internal sealed class PaymentPart(BillingDb db)
{
    readonly Dictionary<long, List<ChargeBalance>> _balances = [];
    readonly Dictionary<long, (DateOnly Posted, int Period)> _charges = [];
    readonly List<Payment> _payments = [];
    readonly List<PaymentLine> _lines = [];
    readonly List<ChargeAllocation> _allocations = [];
    readonly List<PrepaymentEntry> _prepayments = [];

    /// <summary>The periods of the charges settled.</summary>
    public HashSet<int> Periods { get; } = [];

    public async Task LoadAsync(long[] unitIds, CancellationToken ct)
    {
        var charges = await db.Charges.AsNoTracking().Open().Where(charge => EF.Parameter(unitIds).Contains(charge.UnitId)).ToListAsync(ct);
        foreach (var (charge, balance) in charges.Zip(await OpenBalances.LoadAsync(db, charges, ct)))
        {
            _charges[charge.Number] = (charge.PostedOn, charge.Period.Number);
            if (!_balances.TryGetValue(charge.UnitId, out var ofUnit))
                _balances[charge.UnitId] = ofUnit = [];
            ofUnit.Add(balance);
        }
    }

    public Allocation Allocate(FreshPayment payment) =>
        Allocation.OldestFirst(payment.Amount, _balances.GetValueOrDefault(payment.UnitId, []).Select(balance => balance.At(payment.Date)));

    public void Add(Payment payment, PaymentMethod method, Allocation allocation)
    {
        _payments.Add(payment);
        _lines.Add(new PaymentLine { PaymentId = payment.Id, Position = 1, Method = method, Amount = payment.Amount });
        foreach (var share in allocation.Shares)
            Settle(payment, share, _balances[payment.UnitId]);
        if (allocation.Prepaid.IsPositive)
            _prepayments.Add(new PrepaymentEntry { UnitId = payment.UnitId, Date = payment.Date, Amount = allocation.Prepaid, PaymentId = payment.Id });
    }

    void Settle(Payment payment, ChargeShare share, List<ChargeBalance> balances)
    {
        var balance = balances.Find(balance => balance.Number == share.Number)!;
        var (posted, period) = _charges[share.Number];
        balance.Settle(share, payment.Date);
        if (!balance.Principal.IsPositive)
            balances.Remove(balance);
        Periods.Add(period);
        _allocations.Add(new ChargeAllocation
        {
            ChargeNumber = share.Number, PaymentId = payment.Id, Date = Allocation.SettledOn(payment.Date, posted), Principal = share.Principal, Fee = share.Fee,
        });
    }

    public async Task SaveAsync(CancellationToken ct)
    {
        await db.BulkInsertAsync(_payments, ct);
        await db.BulkInsertAsync(_lines, ct);
        await db.BulkInsertAsync(_allocations, ct);
        await db.BulkInsertAsync(_prepayments, ct);
        if (_allocations.Count > 0)
        {
            var (first, last) = (_payments[0].Id, _payments[^1].Id);
            await db.RecountChargesAsync(db.Allocations.Where(allocation => allocation.PaymentId >= first && allocation.PaymentId <= last).Select(allocation => allocation.ChargeNumber), ct);
        }
        await db.RecountAccountsAsync([.. _payments.Where(payment => payment.Prepaid.IsPositive).Select(payment => (payment.UnitId, payment.UnitCode)).Distinct()], ct);
    }
}
