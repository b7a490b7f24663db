using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Billing.Cashier;

/// <summary>A row of a payments file (收款): from the bank or from a counter without the program.</summary>
internal sealed class PaymentRow
{
    public string UnitCode { get; set; } = "";
    public DateOnly? Date { get; set; }
    public Money? Amount { get; set; }
    public PaymentMethod? Method { get; set; }
    public string VoucherNo { get; set; } = "";
    public string? Payer { get; set; }

    public const string UnitColumn = "房屋编码";
    public const string DateColumn = "付款日期";
    public const string AmountColumn = "金额";
    public const string VoucherColumn = "凭证号";

    static readonly Words<PaymentMethod> Methods = new([.. Enum.GetValues<PaymentMethod>().Select(method => (method.InFiles(), method))]);

    public static readonly RowLayout<PaymentRow> Layout = new RowLayout<PaymentRow>("收款", HeaderSynonyms.Embedded(typeof(PaymentRow).Assembly, "PaymentHeaders.json"))
        .Code(UnitColumn, row => row.UnitCode, required: true, example: "3-2-1502")
        .Date(DateColumn, row => row.Date, required: true, example: "2026-11-05")
        .Money(AmountColumn, row => row.Amount, required: true, above: 0, example: "238.83")
        .Word("方式", Methods, row => row.Method, required: true, example: "转账")
        .Code(VoucherColumn, row => row.VoucherNo, required: true, maxLength: 60, example: "V202611000001")
        .Text("付款人", row => row.Payer, maxLength: 100, example: "陈建国");
}
