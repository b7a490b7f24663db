using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>What the counter says of money just taken, for one unit or for several.</summary>
/// <param name="PaymentId">The first receipt.</param>
/// <param name="JointId">Of several units; null for one.</param>
/// <param name="Receipts">The first and last number of several.</param>
sealed record TakenMoney(long PaymentId, Guid? JointId, string Words, Money Change, string? Receipts = null)
{
    public string PrintAddress => JointId is { } joint ? $"/billing/receipts/joint/{joint}/print" : ReceiptAddress.Print(PaymentId);

    public static Outcome<TakenMoney> Of(Outcome<TakenPayment> outcome) => outcome.Refusal is { } refusal ? refusal
        : new TakenMoney(outcome.Value.PaymentId, null, CashierTexts.Taken(outcome.Value.ReceiptNo, outcome.Value.Amount), outcome.Value.Change);

    public static Outcome<TakenMoney> Of(Outcome<TakenJointly> outcome)
    {
        if (outcome.Refusal is { } refusal)
            return refusal;
        var (taken, receipts) = (outcome.Value, outcome.Value.Receipts);
        return receipts.Count == 1 ? new TakenMoney(receipts[0].PaymentId, null, CashierTexts.Taken(receipts[0].ReceiptNo, taken.Amount), taken.Change)
            : new TakenMoney(receipts[0].PaymentId, taken.JointId, CashierTexts.TakenJointly(taken.Amount, receipts.Count), taken.Change, $"{receipts[0].ReceiptNo} – {receipts[^1].ReceiptNo}");
    }
}
