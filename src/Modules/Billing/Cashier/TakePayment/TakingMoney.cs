using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Cashier;

/// <summary>What taking money for one unit and for several have in common: what is refused, and how a payment is booked.</summary>
internal sealed class TakingMoney(Work<BillingDb> work, IDisplayNames names)
{
    public Refusal? CheckDate(DateOnly date, string? backdateReason) =>
        date > work.Today ? new Refusal(CashierTexts.DateInFuture(date))
        : date == work.Today ? null
        : !work.Actor.May(BillingRights.BackdatePayment) ? new Refusal(CashierTexts.MayNotBackdate(date))
        : string.IsNullOrWhiteSpace(backdateReason) ? new Refusal(CashierTexts.BackdateNeedsReason(date))
        : null;

    public static Refusal? CheckTender(Money toPay, IReadOnlyList<TenderLine> given, bool keepChange) =>
        Tender.Check(toPay, given, keepChange) is { } problem ? new Refusal(CashierTexts.Get("Tender" + problem)) : null;

    public async Task<Refusal?> CheckVoucherAsync(string? typed, CancellationToken ct) =>
        Voucher(typed) is { } voucher && await work.Db.Payments.AsNoTracking().FirstOrDefaultAsync(payment => payment.VoucherNo == voucher && payment.ReversalOf == null, ct) is { } known
            ? new Refusal(CashierTexts.VoucherIsKnown(voucher, known.Amount, known.ReceiptNo)) : null;

    public static string? Voucher(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public static List<PaymentLine> Lines(IReadOnlyList<TenderLine> kept) => [.. kept.Select((line, i) => new PaymentLine { Position = i + 1, Method = line.Method, Amount = line.Amount })];

    /// <param name="payment">Added, not saved.</param>
    /// <param name="charges">Those of the shares, tracked.</param>
    public async Task BookAsync(Payment payment, IReadOnlyList<ChargeShare> fromMoney, IReadOnlyList<ChargeShare> fromPrepayment, Dictionary<long, Charge> charges, CancellationToken ct)
    {
        foreach (var share in fromMoney.Concat(fromPrepayment))
            charges[share.Number].Settle(share.Principal, share.Fee);
        await work.Db.SaveChangesAsync(ct);
        await work.Db.InsertFewAsync([.. fromPrepayment.Select(share => Row(share, null, payment.Id)), .. fromMoney.Select(share => Row(share, payment.Id, null))], ct);
        foreach (var share in fromPrepayment)
            await Prepayment.AddAsync(work.Db, payment.UnitId, payment.UnitCode, SettledOn(share), -share.Amount, null, share.Number, ct);
        if (payment.Prepaid.IsPositive)
            await Prepayment.AddAsync(work.Db, payment.UnitId, payment.UnitCode, payment.Date, payment.Prepaid, payment.Id, null, ct);

        DateOnly SettledOn(ChargeShare share) => Allocation.SettledOn(payment.Date, charges[share.Number].PostedOn);
        ChargeAllocation Row(ChargeShare share, long? paymentId, long? usedIn) => new()
        {
            ChargeNumber = share.Number, PaymentId = paymentId, UsedInPayment = usedIn, Date = SettledOn(share), Principal = share.Principal, Fee = share.Fee,
        };
    }

    /// <summary>Names the cashier and receipt that settled a chosen charge meanwhile; null when no payment did.</summary>
    public async Task<Refusal?> WhoTookItAsync(IReadOnlyList<ChosenCharge> chosen, List<OpenCharge> open, CancellationToken ct)
    {
        var gone = chosen.FirstOrDefault(choice => !open.Exists(charge => charge.Number == choice.Number && charge.Open >= (choice.Amount ?? Money.Zero)));
        var last = await (from allocation in work.Db.Allocations
                          where allocation.ChargeNumber == gone.Number && allocation.PaymentId != null
                          orderby allocation.Id descending
                          join payment in work.Db.Payments on allocation.PaymentId equals payment.Id
                          join charge in work.Db.Charges on allocation.ChargeNumber equals charge.Number
                          from item in work.Db.Items.Where(item => item.Code == charge.ItemCode).DefaultIfEmpty()
                          select new { payment.Cashier, payment.ReceiptNo, charge.Period, Item = item == null ? charge.ItemCode : item.Name }).FirstOrDefaultAsync(ct);
        return last is null ? null : new Refusal(CashierTexts.TakenMeanwhile($"{last.Item} {last.Period} ", await names.OfAsync(last.Cashier, ct), last.ReceiptNo));
    }

    public static List<int> Periods(List<Charge> charges, Allocation allocation)
    {
        var settled = allocation.Shares.Select(share => share.Number).ToHashSet();
        return [.. charges.Where(charge => settled.Contains(charge.Number)).Select(charge => charge.Period.Number).Distinct().Order()];
    }
}
