using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;

namespace PropertyHub.Billing.Tests.BillRuns;

public sealed class RerunTests
{
    static RunBuilder Estate() => new RunBuilder()
        .Tariff("MGMT", ChargeKind.Area, 2.30m, priority: 1).Tariff("PARK", ChargeKind.Fixed, 150, spaces: true, priority: 2)
        .Tariff("WATER", ChargeKind.Metered, 1.8m, priority: 3).Tariff("SHELEC", ChargeKind.Shared, null, priority: 4)
        .Unit("a", owned: false).Owner("a", "Old", to: "11-10").Owner("a", "New", from: "11-11").Unit("b")
        .Space("P1", "a").Read("W1", "a", "WATER", 10).Read("W2", "b", "WATER", 20).Pool("SHELEC", 101, PoolBasis.Household);

    static PostedSources Without(IEnumerable<ChargeDraft> drafts, ChargeDraft reversed)
    {
        var posted = new PostedSources();
        foreach (var draft in drafts.Where(draft => draft != reversed))
            posted.Add(draft);
        return posted;
    }

    [Fact]
    public void Running_again_makes_nothing()
    {
        var run = Estate();
        run.Post().Length.ShouldBe(9);
        run.Run().Drafts.ShouldBeEmpty();
        run.Run().Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_is_reversed_is_made_again_just_so()
    {
        var run = Estate();
        var drafts = run.Post();
        foreach (var reversed in drafts)
        {
            run.Posted = Without(drafts, reversed);
            var again = run.One();
            again.ToString().ShouldBe((reversed with { Explanation = again.Explanation, Sources = again.Sources }).ToString());
            again.Explanation.ToJson().ShouldBe(reversed.Explanation.ToJson());
        }
    }

    [Fact]
    public void A_reading_released_later_makes_a_charge_of_its_own()
    {
        var run = Estate().Read("W3", "b", "WATER", 99, held: true);
        run.Post().Single(charge => charge.UnitCode == "b" && charge.ItemCode == "WATER").Amount.Yuan.ShouldBe(36);
        run.Read("W3", "b", "WATER", 9);
        var later = run.Post().ShouldHaveSingleItem();
        (later.UnitCode, later.Amount.Yuan, later.Sources.Single().Id).ShouldBe(("b", 16.2m, 3));
        run.Run().Drafts.ShouldBeEmpty();
    }

    [Fact]
    public void Items_may_be_billed_one_after_the_other()
    {
        var run = Estate();
        run.OnlyItems = ["PARK", "MGMT"];
        var first = run.Post();
        run.OnlyItems = null;
        run.Post().Length.ShouldBe(9 - first.Length);
        first.ShouldAllBe(draft => draft.ItemCode == "MGMT" || draft.ItemCode == "PARK");
    }

    [Fact]
    public void A_change_of_owner_entered_late_charges_no_day_twice()
    {
        var run = new RunBuilder().Tariff("MGMT", ChargeKind.Area, 2.30m).Unit("b", owned: false).Owner("b", "Seller", personId: 1);
        var before = run.Post();
        run.NoOwners("b").Owner("b", "Seller", to: "11-20", personId: 1).Owner("b", "Buyer", from: "11-21", personId: 2);
        run.Run().Drafts.ShouldBeEmpty();
        run.Run().Notes.ShouldBe([new RunNote(RunNoteKind.ChargedToAnother, "b", "MGMT", "Buyer")]);

        run.Posted = Without(before, before[0]);
        run.Run().Drafts.Select(charge => (charge.PayerName, charge.Amount.Yuan)).ShouldBe([("Seller", 153.33m), ("Buyer", 76.67m)]);
    }

    [Fact]
    public void A_pool_whose_units_changed_is_not_filled_up_wrongly()
    {
        var run = Estate();
        run.Post();
        run.Unit("c").Tariff("TV", ChargeKind.Fixed, 1);
        run.OnlyItems = ["SHELEC"];
        run.Run().Drafts.ShouldBeEmpty();
        run.Run().Notes.ShouldBe([new RunNote(RunNoteKind.PoolHasChanged, null, "SHELEC", "")]);
    }

    [Fact]
    public void A_second_pool_of_a_posted_item_is_charged_by_itself()
    {
        var run = Estate();
        run.Post();
        run.Pool("SHELEC", 10);
        run.Run().Drafts.Select(charge => charge.Amount.Fen).ShouldBe([5, 5]);
    }
}
