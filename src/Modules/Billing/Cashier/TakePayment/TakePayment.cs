using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Settings;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Cashier;

/// <summary>What was taken, for the receipt.</summary>
/// <param name="Settled">By new money and by prepayment.</param>
/// <param name="Prepaid">What of the money became prepayment.</param>
internal sealed record TakenPayment(long PaymentId, string ReceiptNo, Money Amount, Money Settled, Money Prepaid, Money Change);

/// <summary>
/// Takes money for a unit (BIL-06): allocates it to the chosen charges, or without a choice to the oldest; the rest becomes prepayment. Prepayment may be used along with the money: it settles first, and the receipt says so.
/// A charge that somebody else has settled meanwhile refuses the whole payment and says who took it.
/// </summary>
[Requires(BillingRights.TakePayment)]
internal sealed class TakePayment(OperationServices<BillingDb> services, IEstate estate, ISettings settings, IDisplayNames names)
    : Operation<BillingDb, TakePayment.Command, TakenPayment>(services)
{
    /// <param name="Charges">Null to settle the oldest first.</param>
    /// <param name="ToPay">What the payer means to pay; cash above it is change.</param>
    /// <param name="Given">Money as handed over.</param>
    /// <param name="UsePrepaid">Prepayment to use first; refused when less is prepaid, and on another day than today.</param>
    /// <param name="KeepChange">Change becomes prepayment instead.</param>
    public sealed record Command(
        Guid Id, string UnitCode, DateOnly Date, IReadOnlyList<ChosenCharge>? Charges, Money ToPay, IReadOnlyList<TenderLine> Given,
        bool KeepChange = false, string? Payer = null, string? VoucherNo = null, string? BackdateReason = null, Money UsePrepaid = default) : ICommand;

    protected override async Task<Outcome<TakenPayment>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (await estate.UnitAsync(command.UnitCode, ct) is not { } unit)
            return new Refusal(CashierTexts.NoSuchUnit(command.UnitCode));
        if (CheckDate(command, work) is { } wrongDate)
            return wrongDate;
        if (Tender.Check(command.ToPay, command.Given, command.KeepChange) is { } problem)
            return new Refusal(CashierTexts.Get("Tender" + problem));

        if (command.UsePrepaid.IsPositive && await CheckPrepaidAsync(command, unit, work, ct) is { } notPrepaid)
            return notPrepaid;
        if (command.VoucherNo?.Trim() is { Length: > 0 } voucher
            && await work.Db.Payments.AsNoTracking().FirstOrDefaultAsync(payment => payment.VoucherNo == voucher && payment.ReversalOf == null, ct) is { } known)
            return new Refusal(CashierTexts.VoucherIsKnown(voucher, known.Amount, known.ReceiptNo));

        var charges = await OpenBalances.OfUnit.ToListAsync(work.Db, unit.Id, ct);
        var tender = Tender.Of(command.ToPay, command.Given, command.KeepChange);
        var open = (await OpenBalances.LoadAsync(work.Db, charges, ct)).Select(balance => balance.At(command.Date)).ToList();
        var total = tender.Total + command.UsePrepaid;
        var allocation = command.Charges is null ? Allocation.OldestFirst(total, open) : Allocation.ToChosen(total, open, command.Charges);
        if (allocation.Refusal is { } refusal)
            return await WhoTookItAsync(command, open, work, ct) ?? refusal;

        var number = await work.TakeReceiptNumberAsync(await settings.GetAsync(BillingSettings.PrePrintedBooks, work.Today, ct), ct);
        if (number.Refusal is { } noNumber)
            return noNumber;
        var (fromPrepayment, fromMoney) = allocation.Value.Split(command.UsePrepaid);
        var payment = Payment(command, work, unit, tender, Money.Sum(fromMoney.Select(share => share.Amount)), number.Value);
        work.Db.Payments.Add(payment);
        await BookAsync(payment, fromMoney, fromPrepayment, charges.ToDictionary(charge => charge.Number), work, ct);
        work.Publish(new BooksChanged(Guid.NewGuid(), $"payment {payment.Id}", Periods(charges, allocation.Value)));
        return new TakenPayment(payment.Id, payment.ReceiptNo, payment.Amount, allocation.Value.Settled, payment.Prepaid, tender.Change);
    }

    static Refusal? CheckDate(Command command, Work<BillingDb> work) =>
        command.Date > work.Today ? new Refusal(CashierTexts.DateInFuture(command.Date))
        : command.Date == work.Today ? null
        : !work.Actor.May(BillingRights.BackdatePayment) ? new Refusal(CashierTexts.MayNotBackdate(command.Date))
        : string.IsNullOrWhiteSpace(command.BackdateReason) ? new Refusal(CashierTexts.BackdateNeedsReason(command.Date))
        : null;

    static async Task<Refusal?> CheckPrepaidAsync(Command command, UnitFacts unit, Work<BillingDb> work, CancellationToken ct)
    {
        if (command.Date != work.Today)
            return new Refusal(CashierTexts.PrepaidOnlyToday(command.Date));
        var prepaid = (await work.Db.Accounts.FindAsync([unit.Id], ct))?.Prepaid ?? Money.Zero;
        return command.UsePrepaid > prepaid ? new Refusal(CashierTexts.LessPrepaid(unit.Code, prepaid)) : null;
    }

    static Payment Payment(Command command, Work<BillingDb> work, UnitFacts unit, Tender tender, Money settled, (long BookId, string Number) receipt) => new()
    {
        ReceiptNo = receipt.Number, BookId = receipt.BookId, Date = command.Date, TakenAt = work.Now, UnitId = unit.Id, UnitCode = unit.Code,
        Payer = command.Payer?.Trim() ?? "", VoucherNo = string.IsNullOrWhiteSpace(command.VoucherNo) ? null : command.VoucherNo.Trim(),
        Amount = tender.Total, Settled = settled, Prepaid = tender.Total - settled, CashGiven = tender.CashGiven, Change = tender.Change,
        Cashier = work.Actor.Name, BackdateReason = command.BackdateReason,
        Lines = [.. tender.Lines.Select((line, i) => new PaymentLine { Position = i + 1, Method = line.Method, Amount = line.Amount })],
    };

    static async Task BookAsync(
        Payment payment, IReadOnlyList<ChargeShare> fromMoney, IReadOnlyList<ChargeShare> fromPrepayment, Dictionary<long, Charge> charges, Work<BillingDb> work, CancellationToken ct)
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

    async Task<Refusal?> WhoTookItAsync(Command command, List<OpenCharge> open, Work<BillingDb> work, CancellationToken ct)
    {
        var gone = command.Charges!.FirstOrDefault(choice => !open.Exists(charge => charge.Number == choice.Number && charge.Open >= (choice.Amount ?? Money.Zero)));
        var last = await (from allocation in work.Db.Allocations
                          where allocation.ChargeNumber == gone.Number && allocation.PaymentId != null
                          orderby allocation.Id descending
                          join payment in work.Db.Payments on allocation.PaymentId equals payment.Id
                          join charge in work.Db.Charges on allocation.ChargeNumber equals charge.Number
                          from item in work.Db.Items.Where(item => item.Code == charge.ItemCode).DefaultIfEmpty()
                          select new { payment.Cashier, payment.ReceiptNo, charge.Period, Item = item == null ? charge.ItemCode : item.Name }).FirstOrDefaultAsync(ct);
        return last is null ? null : new Refusal(CashierTexts.TakenMeanwhile($"{last.Item} {last.Period} ", await names.OfAsync(last.Cashier, ct), last.ReceiptNo));
    }

    static List<int> Periods(List<Charge> charges, Allocation allocation) =>
        [.. charges.Where(charge => allocation.Shares.Any(share => share.Number == charge.Number)).Select(charge => charge.Period.Number).Distinct().Order()];
}
