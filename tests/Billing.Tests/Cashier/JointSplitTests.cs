using CsCheck;
using PropertyHub.Billing.Cashier;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.Cashier;

public sealed class JointSplitTests
{
    static readonly string[] Units = ["2-1-501", "1-1-101", "1-1-102"];

    [Fact]
    public void Each_unit_gets_a_payment_of_its_own_and_the_first_one_with_cash_gives_the_change()
    {
        var allocation = new Allocation([new(7, new(0), new(120_00)), new(3, new(50), new(79_50))], new(10_00));
        var tender = Tender.Of(new(210_00), [new(PaymentMethod.WeChat, new(150_00)), new(PaymentMethod.Cash, new(100_00))], keepChange: false);

        var parts = JointSplit.Of(allocation, tender, Units, number => number == 7 ? "1-1-102" : "1-1-101");

        parts.Select(part => (part.UnitCode, part.Amount.Fen, part.Prepaid.Fen)).ShouldBe([("2-1-501", 10_00, 10_00), ("1-1-101", 80_00, 0), ("1-1-102", 120_00, 0)]);
        parts[0].Lines.ShouldBe([new(PaymentMethod.Cash, new(10_00))]);
        (parts[0].CashGiven.Fen, parts[0].Change.Fen).ShouldBe((50_00, 40_00));
        parts[1].Lines.ShouldBe([new(PaymentMethod.Cash, new(50_00)), new(PaymentMethod.WeChat, new(30_00))]);
        parts[2].Lines.ShouldBe([new(PaymentMethod.WeChat, new(120_00))]);
    }

    [Fact]
    public void A_unit_that_gets_nothing_has_no_receipt()
    {
        var allocation = new Allocation([new(3, new(0), new(80_00))], Money.Zero);
        var tender = Tender.Of(new(80_00), [new(PaymentMethod.Cash, new(80_00))], keepChange: false);

        JointSplit.Of(allocation, tender, Units, _ => "1-1-102").ShouldHaveSingleItem().UnitCode.ShouldBe("1-1-102");
    }

    static readonly Gen<TenderLine[]> Given =
        Gen.Select(Gen.Int[1, 6], Gen.Long[1, 90_000]).Select((method, fen) => new TenderLine((PaymentMethod)method, new(fen))).Array[1, 4];

    static readonly Gen<OpenCharge[]> Charges = Gen.Select(Gen.Long[1, 40_000], Gen.Long[0, 500], Gen.Int[0, 90])
        .Select((fen, fee, days) => (fen, fee, days)).Array[0, 8]
        .Select(all => all.Select((charge, i) => new OpenCharge(i + 1, new DateOnly(2026, 9, 1).AddDays(charge.days), 1, new(charge.fen), new(charge.fee))).ToArray());

    [Fact]
    public void The_parts_are_what_was_taken_to_the_fen() => Gen.Select(Given, Charges, Gen.Long[1, 300_000], Gen.Bool).Sample((given, charges, fen, keep) =>
    {
        var toPay = new Money(fen);
        if (Tender.Check(toPay, given, keep) is not null)
            return;
        var tender = Tender.Of(toPay, given, keep);
        var allocation = Allocation.OldestFirst(tender.Total, charges);

        var parts = JointSplit.Of(allocation, tender, Units, number => Units[number % 3]);

        Money.Sum(parts.Select(part => part.Amount)).ShouldBe(tender.Total);
        Money.Sum(parts.Select(part => part.Change)).ShouldBe(tender.Change);
        Money.Sum(parts.Select(part => part.CashGiven)).ShouldBe(tender.CashGiven);
        foreach (var method in tender.Lines.GroupBy(line => line.Method))
            Money.Sum(parts.SelectMany(part => part.Lines).Where(line => line.Method == method.Key).Select(line => line.Amount)).ShouldBe(Money.Sum(method.Select(line => line.Amount)));
        parts.SelectMany(part => part.Shares).OrderBy(share => share.Number).ShouldBe(allocation.Shares.OrderBy(share => share.Number));
        parts.ShouldAllBe(part => part.Amount.IsPositive && part.Lines.All(line => line.Amount.IsPositive) && part.Shares.All(share => Units[share.Number % 3] == part.UnitCode));
        foreach (var part in parts)
        {
            Money.Sum(part.Lines.Select(line => line.Amount)).ShouldBe(part.Amount);
            (part.CashGiven - part.Change).ShouldBe(Money.Sum(part.Lines.Where(line => line.Method == PaymentMethod.Cash).Select(line => line.Amount)));
        }
    });
}
