using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Billing.Cashier;

/// <summary>What was taken at once: a receipt for each unit that got money.</summary>
internal sealed record TakenJointly(Guid JointId, IReadOnlyList<TakenPayment> Receipts)
{
    public Money Amount => Money.Sum(Receipts.Select(receipt => receipt.Amount));
    public Money Change => Money.Sum(Receipts.Select(receipt => receipt.Change));
}

/// <summary>
/// Takes one sum for several units of one payer (BIL-06), all or nothing: allocated over the charges of all of them by the rules for one,
/// then a payment with its receipt for each unit that got money. The excess becomes prepayment of the first unit; prepayment is not used along with it.
/// </summary>
[Requires(BillingRights.TakePayment)]
internal sealed class TakeJointPayment(OperationServices<BillingDb> services, IEstate estate, ISettings settings, IDisplayNames names)
    : Operation<BillingDb, TakeJointPayment.Command, TakenJointly>(services)
{
    /// <summary>How many units may be paid for at once.</summary>
    public const int MostUnits = 20;

    /// <param name="UnitCodes">From 2 to 20, each once; the first one is the payer's own at the counter.</param>
    /// <param name="Charges">Of any of the units; null to settle the oldest first.</param>
    /// <param name="VoucherNo">Of the one transfer; it stands on the first receipt and is read from there by the others.</param>
    public sealed record Command(
        Guid Id, IReadOnlyList<string> UnitCodes, DateOnly Date, IReadOnlyList<ChosenCharge>? Charges, Money ToPay, IReadOnlyList<TenderLine> Given,
        bool KeepChange = false, string? Payer = null, string? VoucherNo = null, string? BackdateReason = null) : ICommand;

    protected override async Task<Outcome<TakenJointly>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        var taking = new TakingMoney(work, names);
        var units = (await estate.UnitsAsync([.. command.UnitCodes], ct)).ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        if ((Units(command, units) ?? taking.CheckDate(command.Date, command.BackdateReason) ?? TakingMoney.CheckTender(command.ToPay, command.Given, command.KeepChange)
            ?? await taking.CheckVoucherAsync(command.VoucherNo, ct)) is { } wrong)
            return wrong;

        var ids = units.Values.Select(unit => unit.Id).ToArray();
        var charges = await work.Db.Charges.Where(charge => EF.Parameter(ids).Contains(charge.UnitId)).Open().ToListAsync(ct);
        var open = (await OpenBalances.LoadAsync(work.Db, charges, ct)).Select(balance => balance.At(command.Date)).ToList();
        var tender = Tender.Of(command.ToPay, command.Given, command.KeepChange);
        var allocation = command.Charges is null ? Allocation.OldestFirst(tender.Total, open) : Allocation.ToChosen(tender.Total, open, command.Charges);
        if (allocation.Refusal is { } refusal)
            return await taking.WhoTookItAsync(command.Charges!, open, ct) ?? refusal;

        var ofNumber = charges.ToDictionary(charge => charge.Number);
        var parts = JointSplit.Of(allocation.Value, tender, command.UnitCodes, number => ofNumber[number].UnitCode);
        var receipts = await BookAsync(command, parts, units, ofNumber, taking, work, ct);
        if (receipts.Succeeded)
            work.Publish(new BooksChanged(Guid.NewGuid(), $"payment {receipts.Value[0].PaymentId}", TakingMoney.Periods(charges, allocation.Value)));
        return receipts.Refusal is { } noNumber ? noNumber : new TakenJointly(command.Id, receipts.Value);
    }

    static Refusal? Units(Command command, Dictionary<string, UnitFacts> units) =>
        command.UnitCodes.Count is < 2 or > MostUnits || command.UnitCodes.Distinct(StringComparer.Ordinal).Count() != command.UnitCodes.Count ? new Refusal(CashierTexts.JointUnits(MostUnits))
        : command.UnitCodes.FirstOrDefault(code => !units.ContainsKey(code)) is { } unknown ? new Refusal(CashierTexts.NoSuchUnit(unknown))
        : null;

    async Task<Outcome<List<TakenPayment>>> BookAsync(Command command, IReadOnlyList<JointPart> parts, Dictionary<string, UnitFacts> units, Dictionary<long, Charge> charges, TakingMoney taking, Work<BillingDb> work, CancellationToken ct)
    {
        var prePrinted = await settings.GetAsync(BillingSettings.PrePrintedBooks, work.Today, ct);
        var receipts = new List<TakenPayment>();
        foreach (var part in parts)
        {
            var number = await work.TakeReceiptNumberAsync(prePrinted, ct);
            if (number.Refusal is { } refusal)
                return refusal;
            var payment = Payment(command, part, units[part.UnitCode], number.Value, receipts.Count == 0, work);
            work.Db.Payments.Add(payment);
            await taking.BookAsync(payment, part.Shares, [], charges, ct);
            receipts.Add(new(payment.Id, payment.ReceiptNo, payment.Amount, payment.Settled, payment.Prepaid, payment.Change));
        }
        return receipts;
    }

    static Payment Payment(Command command, JointPart part, UnitFacts unit, (long BookId, string Number) receipt, bool isFirst, Work<BillingDb> work) => new()
    {
        ReceiptNo = receipt.Number, BookId = receipt.BookId, Date = command.Date, TakenAt = work.Now, UnitId = unit.Id, UnitCode = unit.Code, JointId = command.Id,
        Payer = command.Payer?.Trim() ?? "", VoucherNo = isFirst ? TakingMoney.Voucher(command.VoucherNo) : null,
        Amount = part.Amount, Settled = part.Settled, Prepaid = part.Prepaid, CashGiven = part.CashGiven, Change = part.Change,
        Cashier = work.Actor.Name, BackdateReason = command.BackdateReason, Lines = TakingMoney.Lines(part.Lines),
    };
}
