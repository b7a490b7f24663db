using PropertyHub.Archives;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.Cashier;

public sealed class CashierFormTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void A_payment_of_a_part_does_not_stand_beside_the_sum_of_the_whole()
    {
        var how = new ComputedCharge("100 m² × 2.20", Yuan(220), [], []);
        how.ShortFor(Yuan(220)).ShouldBe("100 m² × 2.20");
        how.ShortFor(Yuan(91.06m)).ShouldBe(HowTexts.PartOf("100 m² × 2.20", Yuan(220)).ToString());
    }

    [Fact]
    public void Due_charges_are_chosen_first_with_their_late_fee()
    {
        var form = new CashierForm(Account());

        form.ChoosesDue.ShouldBeTrue();
        form.ToPay.ShouldBe(Yuan(451.50m));
        form.ShareOf(1).ShouldBe((Yuan(11.50m), Yuan(220)));
        form.IsChosen(3).ShouldBeFalse();
    }

    [Fact]
    public void The_charges_chosen_are_taken_up_again_as_far_as_they_are_still_open()
    {
        var form = new CashierForm(Account());
        form.WriteDown().IsUnsaved.ShouldBeFalse();
        form.Toggle(1);
        form.Toggle(3);
        form.SetPrincipal(2, "100");
        form.SetPrincipal(3, "八十");
        var written = form.WriteDown();
        written.IsUnsaved.ShouldBeTrue();

        var again = new CashierForm(Account());
        again.TakeUp(written.Document);
        (again.IsChosen(1), again.PrincipalOf(2), again.PrincipalOf(3), again.HasMisread).ShouldBe((false, "100.00", "八十", true));
        var less = new CashierForm(Account() with { Charges = [.. Account().Charges.Take(1)] });
        less.TakeUp(written.Document);
        less.ChosenCount.ShouldBe(0);
        foreach (var none in new[] { "", "null", "{}", "[1]" })
            less.TakeUp(none);
        less.ChosenCount.ShouldBe(0);

        form.SpreadAmount();
        again.TakeUp(form.WriteDown().Document);
        again.ByAmount.ShouldBeTrue();
    }

    [Fact]
    public void Methods_fill_what_is_missing_and_cash_gives_change()
    {
        var form = new CashierForm(Account());
        form.Use(PaymentMethod.WeChat);
        form.Given[0].Typed = "200";
        form.Use(PaymentMethod.Cash);

        form.Given[1].Typed.ShouldBe("251.50");
        form.Given[1].Typed = "300";
        form.Change.ShouldBe(Yuan(48.50m));
        form.Missing.ShouldBe(Money.Zero);
        form.KeepChange = true;
        form.Change.ShouldBe(Money.Zero);
        form.Spread.Prepaid.ShouldBe(Yuan(48.50m));
    }

    [Fact]
    public void The_command_carries_explicit_amounts_only_while_the_money_covers_them()
    {
        var form = new CashierForm(Account());
        form.Use(PaymentMethod.WeChat);

        form.ToCommand().Charges.ShouldBe([new(1, Yuan(231.50m)), new(2, Yuan(220))]);
        form.Given[0].Typed = "300";
        form.ToCommand().Charges.ShouldBe([new(1), new(2)]);
        form.ShareOf(2).Principal.ShouldBe(Yuan(68.50m));
    }

    [Fact]
    public void A_part_of_a_charge_an_amount_for_the_oldest_or_prepayment_alone()
    {
        var form = new CashierForm(Account());
        form.Toggle(2);
        form.SetPrincipal(1, "100");
        form.ToPay.ShouldBe(Yuan(111.50m));

        form.SpreadAmount();
        form.AmountTyped = "240";
        form.ShareOf(2).Principal.ShouldBe(Yuan(8.50m));
        form.ToCommand().Charges.ShouldBeNull();

        form.ChooseNone();
        form.PrepayTyped = "500";
        form.ToPay.ShouldBe(Yuan(500));
        form.Spread.Prepaid.ShouldBe(Yuan(500));
        form.ToCommand().Charges.ShouldBeEmpty();
    }

    [Fact]
    public void A_part_is_at_most_the_whole_nothing_leaves_the_charge_out_and_rubbish_is_kept_as_typed()
    {
        var form = new CashierForm(Account());

        form.SetPrincipal(1, "999");
        form.PrincipalOf(1).ShouldBe("220.00");
        form.SetPrincipal(2, "0");
        form.IsChosen(2).ShouldBeFalse();
        form.SetPrincipal(1, "12.345");
        (form.PrincipalOf(1), form.HasMisread).ShouldBe(("12.345", true));
        form.SetPrincipal(1, "");
        (form.PrincipalOf(1), form.HasMisread).ShouldBe(("220.00", false));
    }

    [Fact]
    public void Prepayment_goes_first_and_money_pays_the_rest()
    {
        var form = new CashierForm(Account(prepaid: 51.50m)) { UsesPrepaid = true };
        form.Use(PaymentMethod.WeChat);

        (form.ToPay, form.Given[0].Typed).ShouldBe((Yuan(400), "400.00"));
        form.ShareOf(1).ShouldBe((Yuan(11.50m), Yuan(220)));
        form.ToCommand().UsePrepaid.ShouldBe(Yuan(51.50m));
        form.ToCommand().Charges.ShouldBe([new(1, Yuan(231.50m)), new(2, Yuan(220))]);

        form.SpreadAmount();
        form.AmountTyped = "100";
        form.Given[0].Typed = "48.50";
        (form.ToPay, form.Spread.Settled).ShouldBe((Yuan(48.50m), Yuan(100)));
    }

    [Fact]
    public void The_preview_says_items_periods_capitals_methods_and_stamps()
    {
        var form = new CashierForm(Account());
        form.Use(PaymentMethod.BankCard);
        form.Given[0].Typed = "200";
        form.Use(PaymentMethod.Cash);

        var sheet = ReceiptSheets.Previews(form, "安和物业", "周雅琴").ShouldHaveSingleItem();

        sheet.Lines.Select(line => (line.Label, line.Amount)).ShouldBe([("物业服务费 2026-09 至 10", Yuan(440)), ("违约金 2026-09", Yuan(11.50m))]);
        sheet.Amount.ShouldBe(Yuan(451.50m));
        sheet.Capitals.ShouldBe("肆佰伍拾壹元伍角整");
        sheet.Stamps.ShouldBe(["现金收讫", "银行收讫"]);
        sheet.Methods.Count.ShouldBe(2);
    }

    static Money Yuan(decimal yuan) => Money.FromYuan(yuan);

    static HouseholdAccount Account(decimal prepaid = 0) => new(
        new UnitFacts(1, "1-1-101", "1", 100, UnitUsage.Dwelling, UnitStatus.Occupied, null), "陈建国", "138****6721", Today,
        [Charge(1, "2026-09", "2026-09-15", 220, 11.50m), Charge(2, "2026-10", "2026-10-15", 220), Charge(3, "2026-11", "2026-12-15", 80)], Yuan(prepaid), []);

    static AccountCharge Charge(long number, string period, string due, decimal yuan, decimal fee = 0) =>
        new(number, Period.Parse(period), "物业服务费", DateOnly.Parse(due, null), 1, Yuan(yuan), Yuan(fee), null, new ComputedCharge("100 m² × 2.20", Yuan(yuan), [], []));
}
