using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;
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
        var taking = new TakingMoney(work, names);
        if ((taking.CheckDate(command.Date, command.BackdateReason) ?? TakingMoney.CheckTender(command.ToPay, command.Given, command.KeepChange)) is { } wrong)
            return wrong;
        if (command.UsePrepaid.IsNegative)
            return new Refusal(CashierTexts.TenderAmountNotPositive);

        if (command.UsePrepaid.IsPositive && await CheckPrepaidAsync(command, unit, work, ct) is { } notPrepaid)
            return notPrepaid;
        if (await taking.CheckVoucherAsync(command.VoucherNo, ct) is { } known)
            return known;

        var charges = await OpenBalances.OfUnit.ToListAsync(work.Db, unit.Id, ct);
        var tender = Tender.Of(command.ToPay, command.Given, command.KeepChange);
        var open = (await OpenBalances.LoadAsync(work.Db, charges, ct)).Select(balance => balance.At(command.Date)).ToList();
        var total = tender.Total + command.UsePrepaid;
        var allocation = command.Charges is null ? Allocation.OldestFirst(total, open) : Allocation.ToChosen(total, open, command.Charges);
        if (allocation.Refusal is { } refusal)
            return await taking.WhoTookItAsync(command.Charges!, open, ct) ?? refusal;

        var number = await work.TakeReceiptNumberAsync(await settings.GetAsync(BillingSettings.PrePrintedBooks, work.Today, ct), ct);
        if (number.Refusal is { } noNumber)
            return noNumber;
        var (fromPrepayment, fromMoney) = allocation.Value.Split(command.UsePrepaid);
        var payment = Payment(command, work, unit, tender, Money.Sum(fromMoney.Select(share => share.Amount)), number.Value);
        work.Db.Payments.Add(payment);
        await taking.BookAsync(payment, fromMoney, fromPrepayment, charges.ToDictionary(charge => charge.Number), ct);
        work.Publish(new BooksChanged(Guid.NewGuid(), $"payment {payment.Id}", TakingMoney.Periods(charges, allocation.Value)));
        return new TakenPayment(payment.Id, payment.ReceiptNo, payment.Amount, allocation.Value.Settled, payment.Prepaid, tender.Change);
    }

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
        Payer = command.Payer?.Trim() ?? "", VoucherNo = TakingMoney.Voucher(command.VoucherNo),
        Amount = tender.Total, Settled = settled, Prepaid = tender.Total - settled, CashGiven = tender.CashGiven, Change = tender.Change,
        Cashier = work.Actor.Name, BackdateReason = command.BackdateReason,
        Lines = TakingMoney.Lines(tender.Lines),
    };
}
