using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Tariffs;
using static PropertyHub.Billing.Tests.BillRuns.RunBuilder;

namespace PropertyHub.Billing.Tests.BillRuns;

public sealed class OwnerChangeTests
{
    static RunBuilder Management(decimal area = 100, string handover = "2020-01-01") =>
        new RunBuilder().Tariff("MGMT", ChargeKind.Area, 2.30m).Unit("a", area, handover, owned: false);

    static (string, DateOnly, DateOnly, decimal)[] Parts(RunBuilder run) =>
        [.. run.Run().Drafts.Select(charge => (charge.PayerName, charge.From, charge.To, charge.Amount.Yuan))];

    [Fact]
    public void Each_owner_pays_for_his_days()
    {
        var run = Management().Owner("a", "Old", to: "11-10").Owner("a", "New", from: "11-11");
        Parts(run).ShouldBe([("Old", Day("11-01"), Day("11-10"), 76.67m), ("New", Day("11-11"), Day("11-30"), 153.33m)]);
        run.Run().Drafts.ShouldAllBe(charge => charge.Explanation.Undivided == 230m && charge.Quantity == 100);
    }

    [Fact]
    public void The_parts_add_up_to_the_undivided_amount()
    {
        // 100 × 2.305 = 230.50 undivided; a third each would round to 76.83 three times, one fen short.
        var run = new RunBuilder().Tariff("MGMT", ChargeKind.Area, 2.305m).Unit("a", owned: false)
            .Owner("a", "A", to: "11-10").Owner("a", "B", from: "11-11", to: "11-20").Owner("a", "C", from: "11-21");
        run.Run().Drafts.Select(charge => charge.Amount.Fen).ShouldBe([7684, 7683, 7683]);
    }

    [Fact]
    public void With_a_tariff_change_each_pays_the_price_of_his_days()
    {
        var run = new RunBuilder()
            .Tariff("MGMT", ChargeKind.Area, 2m, to: "11-20", priority: 1, due: "当月15")
            .Tariff("MGMT", ChargeKind.Area, 3m, from: "11-21", priority: 7, due: "次月1")
            .Unit("a", owned: false).Owner("a", "Old", to: "11-15").Owner("a", "New", from: "11-16").Run();
        run.Drafts.Select(charge => (charge.PayerName, charge.Amount.Yuan, charge.UnitPrice, charge.DueDate, charge.Priority))
            .ShouldBe([("Old", 100m, 2m, Day("11-15"), 1), ("New", 133.33m, null, Day("12-01"), 7)]);
        run.Drafts[1].Explanation.Days!.Select(part => (part.Days, part.Price)).ShouldBe([(5, 2m), (10, 3m)]);
    }

    [Fact]
    public void A_change_in_the_month_of_handover_splits_the_days_from_the_handover_on() =>
        Parts(Management(handover: "11-11").Owner("a", "Old", to: "11-15").Owner("a", "New", from: "11-16"))
            .ShouldBe([("Old", Day("11-11"), Day("11-15"), 38.33m), ("New", Day("11-16"), Day("11-30"), 115.00m)]);

    [Fact]
    public void Of_co_owners_the_first_by_start_date_pays() =>
        Parts(Management().Owner("a", "Later", from: "2022-01-01").Owner("a", "First", from: "2021-01-01")).ShouldHaveSingleItem().Item1.ShouldBe("First");

    [Fact]
    public void Of_co_owners_since_the_same_day_the_earlier_row_pays() =>
        Parts(Management().Owner("a", "Row 1", from: "2021-01-01").Owner("a", "Row 2", from: "2021-01-01")).ShouldHaveSingleItem().Item1.ShouldBe("Row 1");

    [Fact]
    public void A_co_owner_takes_over_when_the_first_leaves() =>
        Parts(Management().Owner("a", "First", to: "11-12").Owner("a", "Second", from: "2022-01-01"))
            .ShouldBe([("First", Day("11-01"), Day("11-12"), 92m), ("Second", Day("11-13"), Day("11-30"), 138m)]);

    [Fact]
    public void A_co_owner_who_comes_in_changes_nothing() =>
        Parts(Management().Owner("a", "First").Owner("a", "Second", from: "11-12")).ShouldHaveSingleItem().Item1.ShouldBe("First");

    [Fact]
    public void Days_between_owners_are_charged_to_nobody() =>
        Parts(Management().Owner("a", "Old", to: "11-10").Owner("a", "New", from: "11-21"))
            .ShouldBe([("Old", Day("11-01"), Day("11-10"), 76.67m), ("", Day("11-11"), Day("11-20"), 76.67m), ("New", Day("11-21"), Day("11-30"), 76.66m)]);

    [Fact]
    public void An_owner_who_comes_back_has_one_charge() =>
        Parts(Management().Owner("a", "A", to: "11-10", personId: 7).Owner("a", "B", from: "11-11", to: "11-20").Owner("a", "A", from: "11-21", personId: 7))
            .ShouldBe([("A", Day("11-01"), Day("11-30"), 153.33m), ("B", Day("11-11"), Day("11-20"), 76.67m)]);

    [Fact]
    public void One_person_in_two_rows_is_one_payer() =>
        Parts(Management().Owner("a", "A", to: "11-10", personId: 7).Owner("a", "A", from: "11-11", personId: 7))
            .ShouldBe([("A", Day("11-01"), Day("11-30"), 230m)]);

    [Fact]
    public void A_change_outside_the_charged_days_splits_nothing() =>
        Parts(Management(handover: "11-16").Owner("a", "Developer", to: "11-15").Owner("a", "Owner", from: "11-16")).ShouldBe([("Owner", Day("11-16"), Day("11-30"), 115m)]);

    [Fact]
    public void Metered_and_shared_charges_are_the_last_days_owners()
    {
        var run = new RunBuilder().Tariff("WATER", ChargeKind.Metered, 2m).Tariff("SHELEC", ChargeKind.Shared, null)
            .Unit("a", owned: false).Owner("a", "Old", to: "11-29").Owner("a", "New", from: "11-30").Read("W1", "a", "WATER", 10).Pool("SHELEC", 500).Run();
        run.Drafts.Select(charge => (charge.ItemCode, charge.PayerName, charge.From, charge.To)).ShouldBe(
            [("SHELEC", "New", Day("11-01"), Day("11-30")), ("WATER", "New", Day("11-01"), Day("11-30"))]);
    }
}
