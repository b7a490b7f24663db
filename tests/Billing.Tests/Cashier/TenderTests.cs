using CsCheck;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

public class TenderTests
{
    static TenderLine Line(PaymentMethod method, decimal yuan) => new(method, Money.FromYuan(yuan));

    static Money Yuan(decimal yuan) => Money.FromYuan(yuan);

    [Fact]
    public void Cash_gives_change()
    {
        var tender = Tender.Of(Yuan(166.41m), [Line(PaymentMethod.Cash, 200)]);
        tender.Change.ShouldBe(Yuan(33.59m));
        tender.Lines.ShouldBe([Line(PaymentMethod.Cash, 166.41m)]);
        tender.CashGiven.ShouldBe(Yuan(200));
        tender.Extra.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Change_may_be_kept_as_prepayment()
    {
        var tender = Tender.Of(Yuan(166.41m), [Line(PaymentMethod.Cash, 200)], keepChange: true);
        tender.Change.ShouldBe(Money.Zero);
        tender.Extra.ShouldBe(Yuan(33.59m));
        tender.Total.ShouldBe(Yuan(200));
    }

    [Fact]
    public void Several_methods_pay_together_and_the_change_comes_out_of_the_cash()
    {
        var tender = Tender.Of(Yuan(500), [Line(PaymentMethod.WeChat, 200), Line(PaymentMethod.Cash, 150), Line(PaymentMethod.BankCard, 100), Line(PaymentMethod.Cash, 100)]);
        tender.Lines.ShouldBe([Line(PaymentMethod.Cash, 200), Line(PaymentMethod.WeChat, 200), Line(PaymentMethod.BankCard, 100)]);
        tender.Change.ShouldBe(Yuan(50));
        tender.Total.ShouldBe(Yuan(500));
    }

    [Fact]
    public void What_another_method_pays_too_much_becomes_prepayment_not_change()
    {
        var tender = Tender.Of(Yuan(300), [Line(PaymentMethod.Transfer, 350)]);
        (tender.Change, tender.Extra, tender.Total).ShouldBe((Money.Zero, Yuan(50), Yuan(350)));
    }

    [Fact]
    public void Less_than_is_to_be_paid_is_a_part_payment() =>
        Tender.Of(Yuan(300), [Line(PaymentMethod.Alipay, 120)]).Short.ShouldBe(Yuan(180));

    [Fact]
    public void Says_what_cannot_be_taken()
    {
        Tender.Check(Yuan(300), [], false).ShouldBe(TenderProblem.NothingTendered);
        Tender.Check(Yuan(300), [Line(PaymentMethod.Cash, 0)], false).ShouldBe(TenderProblem.AmountNotPositive);
        Tender.Check(Yuan(300), [Line(PaymentMethod.WeChat, 300), Line(PaymentMethod.Cash, 50)], false).ShouldBe(TenderProblem.CashNotNeeded);
        Tender.Check(Yuan(0), [Line(PaymentMethod.Cash, 50)], false).ShouldBe(TenderProblem.NothingToPay);
        Tender.Check(Yuan(0), [Line(PaymentMethod.Cash, 50)], true).ShouldBeNull("the payer wishes it to become prepayment");
        Tender.Check(Yuan(300), [Line(PaymentMethod.WeChat, 300), Line(PaymentMethod.Cash, 50)], true).ShouldBeNull();
        Tender.Check(Yuan(300), [Line(PaymentMethod.WeChat, 299.99m), Line(PaymentMethod.Cash, 50)], false).ShouldBeNull();
        Should.Throw<ArgumentException>(() => Tender.Of(Yuan(300), []));
    }

    [Fact]
    public void Each_problem_and_method_has_words()
    {
        foreach (var problem in Enum.GetValues<TenderProblem>())
            CashierTexts.Get("Tender" + problem).ToString().ShouldNotBe("Tender" + problem);
        foreach (var method in Enum.GetValues<PaymentMethod>())
        {
            PaymentTexts.Get("PaymentMethod_" + method).ToString().ShouldNotStartWith("PaymentMethod_");
            PaymentMethods.Find(method.InFiles()).ShouldBe(method);
        }
        PaymentMethods.Find("支票").ShouldBeNull();
    }

    static readonly Gen<TenderLine[]> Given =
        Gen.Select(Gen.Int[1, 6], Gen.Long[1, 90_000]).Select((method, fen) => new TenderLine((PaymentMethod)method, new(fen))).Array[1, 6];

    [Fact]
    public void What_is_kept_and_the_change_are_what_was_given() => Gen.Select(Given, Gen.Long[1, 300_000], Gen.Bool).Sample((given, fen, keep) =>
    {
        var toPay = new Money(fen);
        if (Tender.Check(toPay, given, keep) is not null)
            return;
        var tender = Tender.Of(toPay, given, keep);
        (tender.Total + tender.Change).ShouldBe(Money.Sum(given.Select(line => line.Amount)));
        (tender.Total + tender.Short).ShouldBe(toPay + tender.Extra);
        tender.Change.ShouldBeLessThanOrEqualTo(tender.CashGiven);
        tender.Lines.ShouldAllBe(line => line.Amount.IsPositive);
        if (tender.Short.IsPositive || keep)
            tender.Change.ShouldBe(Money.Zero);
        if (tender.Change.IsPositive)
            tender.Extra.ShouldBe(Money.Zero);
    });
}
