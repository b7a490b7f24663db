using System.Globalization;

namespace PropertyHub.Billing.Cashier;

/// <summary>How a payment's part by one method is known in files: by the voucher, without one by the receipt; of several methods, with the place among them.</summary>
internal static class PaymentVoucher
{
    const char Place = '/';

    public static string Of(string? voucher, string receipt, int position, int methods) =>
        (voucher ?? receipt) + (methods > 1 ? Place + position.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>The voucher or receipt and the place that a written one may stand for.</summary>
    public static (string Number, int Position)? Split(string written) =>
        written.LastIndexOf(Place) is > 0 and var at && int.TryParse(written.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0
            ? (written[..at], position) : null;
}
