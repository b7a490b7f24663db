using CsCheck;
using PropertyHub.Billing.Bills;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.Bills;

/// <summary>BIL-05: one bill per payer, all units and items together.</summary>
public sealed class BillTests
{
    static readonly DateOnly On = new(2026, 11, 2);
    static readonly ILookup<string, string> NoOthers = Others();

    [Fact]
    public void What_is_due_now_and_what_is_overdue_stand_apart_and_add_up()
    {
        var bill = Of(["3-2-1502"], NoOthers, Charge(3, "3-2-1502", "2026-11", 238.83m), Charge(2, "3-2-1502", "2026-10", 238.83m, fee: 2.15m), Charge(1, "3-2-1502", "2026-09", 238.83m, fee: 5.73m)).ShouldHaveSingleItem();

        bill.Present.Select(line => line.Number).ShouldBe([3]);
        bill.Earlier.Select(line => line.Number).ShouldBe([1, 2]);
        bill.Due.Yuan.ShouldBe(238.83m + 240.98m + 244.56m);
        bill.PayBy.ShouldBe(new DateOnly(2026, 11, 15));
        bill.Number.ShouldBe("TZ202611-3-2-1502");
    }

    [Fact]
    public void On_the_due_day_itself_nothing_is_overdue()
    {
        var charge = Charge(1, "1-101", "2026-11", 10);

        Of(["1-101"], NoOthers, new DateOnly(2026, 11, 15), charge)[0].PayBy.ShouldBe(new DateOnly(2026, 11, 15));
        Of(["1-101"], NoOthers, new DateOnly(2026, 11, 16), charge)[0].PayBy.ShouldBeNull();
    }

    [Fact]
    public void The_units_of_one_owner_stand_on_one_bill_wherever_it_begins()
    {
        var others = Others(("1-101", "2-202"), ("2-202", "1-101"));
        BillCharge[] charges = [Charge(1, "1-101", "2026-11", 10), Charge(2, "2-202", "2026-11", 20)];

        Of(["1-101"], others, charges).ShouldHaveSingleItem().Units.ShouldBe(["1-101", "2-202"]);
        Of(["2-202", "1-101"], others, charges).ShouldHaveSingleItem().Units.ShouldBe(["2-202", "1-101"]);
    }

    [Fact]
    public void A_former_owner_has_a_bill_of_their_own_and_prepayment_stands_with_the_present_one()
    {
        var bills = Bill.Of(["1-101"], NoOthers, [Charge(1, "1-101", "2026-08", 10, "陈建国"), Charge(2, "1-101", "2026-11", 20, "李红")], new Dictionary<string, Money> { ["1-101"] = Money.FromYuan(5) }, On).ToList();

        bills.Select(bill => (bill.Payer, bill.Due.Yuan, bill.Prepaid.Yuan)).ShouldBe([("李红", 20m, 5m), ("陈建国", 10m, 0m)]);
    }

    [Fact]
    public void Units_without_a_payer_are_not_joined()
    {
        var others = Others(("1-101", "2-202"), ("2-202", "1-101"));

        Of(["1-101", "2-202"], others, Charge(1, "1-101", "2026-11", 10, ""), Charge(2, "2-202", "2026-11", 20, "")).Count.ShouldBe(2);
    }

    [Fact]
    public void Every_charge_of_the_units_asked_for_stands_on_one_bill_of_its_payer()
    {
        var charge = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 11], Gen.Int[0, 2], Gen.Int[1, 50_000], (unit, month, payer, fen) => (Unit: $"1-{unit}", Month: month, Payer: payer == 0 ? "" : $"业主{payer}", Fen: fen));
        var pair = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], (one, other) => (One: $"1-{one}", Other: $"1-{other}")).Where(pair => pair.One != pair.Other);
        Gen.Select(charge.Array[0, 12], pair.Array[0, 4]).Sample((rows, pairs) =>
        {
            var charges = rows.Select((row, i) => Charge(i + 1, row.Unit, $"2026-{row.Month:00}", row.Fen / 100m, row.Payer)).ToList();
            var units = new[] { "1-1", "1-2", "1-3", "1-4" };
            var bills = Of(units, Others([.. pairs.Select(pair => (pair.One, pair.Other))]), [.. charges]);

            bills.SelectMany(bill => bill.Lines.Select(line => line.Number)).Order().ShouldBe(charges.Select(charge => charge.Line.Number));
            foreach (var bill in bills)
            {
                bill.Lines.ShouldAllBe(line => charges.Single(charge => charge.Line.Number == line.Number).Payer == bill.Payer);
                (Money.Sum(bill.Present.Select(line => line.Open)) + Money.Sum(bill.Earlier.Select(line => line.Open))).ShouldBe(bill.Due);
            }
        });
    }

    static List<Bill> Of(IEnumerable<string> units, ILookup<string, string> others, params BillCharge[] charges) => Of(units, others, On, charges);

    static List<Bill> Of(IEnumerable<string> units, ILookup<string, string> others, DateOnly on, params BillCharge[] charges) => [.. Bill.Of(units, others, charges, new Dictionary<string, Money>(), on)];

    static ILookup<string, string> Others(params (string Unit, string Other)[] pairs) => pairs.ToLookup(pair => pair.Unit, pair => pair.Other);

    static BillCharge Charge(long number, string unit, string period, decimal yuan, string payer = "陈建国", decimal fee = 0)
    {
        var month = Period.Parse(period);
        return new(payer, new AccountCharge(number, month, "物业管理费", month.First.AddDays(14), 1, Money.FromYuan(yuan), Money.FromYuan(fee), 0.5m, new ComputedCharge("", Money.FromYuan(yuan), [], [])) { UnitCode = unit });
    }
}
