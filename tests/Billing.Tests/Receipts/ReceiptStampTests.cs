using PropertyHub.Billing.Cashier;

namespace PropertyHub.Billing.Receipts;

public class ReceiptStampTests
{
    [Fact]
    public void Cash_and_other_methods_have_their_own_stamp()
    {
        ReceiptStamps.Of([PaymentMethod.Cash]).ShouldBe([ReceiptStamp.Cash]);
        ReceiptStamps.Of([PaymentMethod.WeChat, PaymentMethod.DirectDebit]).ShouldBe([ReceiptStamp.Bank]);
        ReceiptStamps.Of([PaymentMethod.BankCard, PaymentMethod.Cash]).ShouldBe([ReceiptStamp.Cash, ReceiptStamp.Bank]);
    }

    [Fact]
    public void Each_stamp_has_words()
    {
        foreach (var stamp in Enum.GetValues<ReceiptStamp>())
            PaymentTexts.Get("ReceiptStamp_" + stamp).ToString(System.Globalization.CultureInfo.GetCultureInfo("zh-Hans")).ShouldEndWith("收讫");
    }
}
