using System.Globalization;

namespace PropertyHub.Billing.Receipts;

/// <summary>Where a receipt is looked at, and where it is printed once more.</summary>
internal static class ReceiptAddress
{
    public static string Of(long paymentId) => string.Create(CultureInfo.InvariantCulture, $"/billing/receipts/{paymentId}");

    /// <summary>The second print is marked 补打 and recorded, so this is for those only who mean to print.</summary>
    public static string Print(long paymentId) => $"{Of(paymentId)}/print";
}
