using System.Runtime.InteropServices;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Billing.Cashier;

/// <summary>A payment of the file that is to be posted. A blank payer means the owner of that day.</summary>
internal sealed record FreshPayment(int Row, long UnitId, string UnitCode, DateOnly Date, Money Amount, PaymentMethod Method, string VoucherNo, string? Payer);

/// <summary>The payments of a whole file that are to be posted, kept packed, since only their last row tells which comes first.</summary>
internal sealed class FreshPayments
{
    readonly record struct Packed(DateOnly Date, int Row, long UnitId, Money Amount, int Texts, PaymentMethod Method);

    readonly PackedTexts _texts = new();
    readonly List<Packed> _payments = [];

    public int Count => _payments.Count;

    public void Add(RowOf<PaymentRow> row, long unitId)
    {
        var value = row.Value;
        _payments.Add(new(value.Date!.Value, row.Number, unitId, value.Amount!.Value, _texts.Add(value.UnitCode, value.VoucherNo, value.Payer ?? ""), value.Method!.Value));
    }

    /// <summary>In parts, by date, then row.</summary>
    public IEnumerable<IReadOnlyList<FreshPayment>> InOrder(int partRows)
    {
        CollectionsMarshal.AsSpan(_payments).Sort((a, b) => (a.Date, a.Row).CompareTo((b.Date, b.Row)));
        for (var i = 0; i < _payments.Count; i += partRows)
            yield return _payments.GetRange(i, Math.Min(partRows, _payments.Count - i)).ConvertAll(Unpack);
    }

    FreshPayment Unpack(Packed payment) => _texts.Read(payment.Texts, 3) is [var unit, var voucher, var payer]
        ? new(payment.Row, payment.UnitId, unit, payment.Date, payment.Amount, payment.Method, voucher, payer.Length == 0 ? null : payer)
        : throw new InvalidOperationException("texts of a payment");
}
