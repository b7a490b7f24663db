using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;
using static PropertyHub.Billing.Tests.BillRuns.RunBuilder;

namespace PropertyHub.Billing.Tests.BillRuns;

public sealed class ShareChargeTests
{
    static RunBuilder Shares() => new RunBuilder().Tariff("SHELEC", ChargeKind.Shared, null, due: "次月15", discount: 50)
        .Unit("a", 50).Unit("b", 150, status: UnitStatus.Vacant).Unit("c", 100, handover: "11-30", building: "2").Unit("d", handover: "2026-12-01");

    [Fact]
    public void Every_unit_handed_over_bears_a_full_share()
    {
        var run = Shares().Pool("SHELEC", 1000, PoolBasis.Area).Run();
        run.Drafts.Select(charge => (charge.UnitCode, charge.Quantity, charge.Amount.Fen, charge.From, charge.To)).ShouldBe(
        [
            ("a", 50m, 167, Day("11-01"), Day("11-30")),
            ("b", 150m, 500, Day("11-01"), Day("11-30")),
            ("c", 100m, 333, Day("11-01"), Day("11-30")),
        ]);
        run.Drafts.ShouldAllBe(charge => charge.UnitPrice == null && charge.DueDate == Day("12-15"));
        run.Drafts[0].Explanation.Shares!.ShouldBe([new SharePart(PoolBasis.Area, "", 50, 300, 10, 1.67m)]);
        run.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Several_pools_of_an_item_make_one_charge()
    {
        var charge = Shares().Pool("SHELEC", 100, buildings: "1").Pool("SHELEC", 100).Run().Drafts[0];
        charge.Amount.Fen.ShouldBe(50 + 34);
        charge.Sources.ShouldBe([new ChargeSource(SourceKind.PoolShare, 1, new(50)), new ChargeSource(SourceKind.PoolShare, 2, new(34))]);
    }

    [Fact]
    public void A_pool_too_small_for_all_names_who_bears_nothing() =>
        Shares().Pool("SHELEC", 2).Run().Notes.ShouldBe([new RunNote(RunNoteKind.ZeroAmount, "c", "SHELEC")]);

    [Fact]
    public void A_pool_without_units_is_named() =>
        Shares().Pool("SHELEC", 2, buildings: "7").Run().Notes.ShouldBe([new RunNote(RunNoteKind.PoolWithoutUnits, null, "SHELEC", "7")]);

    [Fact]
    public void A_share_without_tariff_is_named() =>
        new RunBuilder().Tariff("SHELEC", ChargeKind.Shared, null, buildings: "1").Unit("a").Unit("b", building: "2").Pool("SHELEC", 100).Run()
            .Notes.ShouldBe([new RunNote(RunNoteKind.ShareWithoutTariff, "b", "SHELEC", "0.50")]);

    [Fact]
    public void A_pool_of_an_item_not_asked_for_is_left_alone()
    {
        var run = Shares().Tariff("MGMT", ChargeKind.Area, 1).Pool("SHELEC", 100);
        run.OnlyItems = ["MGMT"];
        run.Run().Drafts.ShouldAllBe(charge => charge.ItemCode == "MGMT");
    }
}
