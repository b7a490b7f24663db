using PropertyHub.Billing.Cashier;

namespace PropertyHub.Billing.Receipts;

/// <summary>The stamp on a receipt: 现金收讫 or 银行收讫; both when cash and another method pay together.</summary>
internal enum ReceiptStamp
{
    Cash = 1,
    Bank = 2,
}

internal static class ReceiptStamps
{
    public static IReadOnlyList<ReceiptStamp> Of(IEnumerable<PaymentMethod> methods) =>
        [.. methods.Select(method => method == PaymentMethod.Cash ? ReceiptStamp.Cash : ReceiptStamp.Bank).Distinct().Order()];
}
