using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Tariffs;

namespace PropertyHub.Billing.Tests.BillRuns;

public sealed class PostingOrderTests
{
    [Fact]
    public void By_unit_code_then_priority_then_item_code_then_first_day() =>
        new RunBuilder()
            .Tariff("B", ChargeKind.Fixed, 1, priority: 2).Tariff("A", ChargeKind.Fixed, 1, priority: 2).Tariff("Z", ChargeKind.Fixed, 1, priority: 1)
            .Unit("1-1-2").Unit("1-1-10", owned: false).Owner("1-1-10", "Old", to: "11-10").Owner("1-1-10", "New", from: "11-11").Unit("1-1-1")
            .Run().Drafts.Select(charge => $"{charge.UnitCode} {charge.ItemCode} {charge.From.Day}").ShouldBe(
            [
                "1-1-1 Z 1", "1-1-1 A 1", "1-1-1 B 1",
                "1-1-10 Z 1", "1-1-10 Z 11", "1-1-10 A 1", "1-1-10 A 11", "1-1-10 B 1", "1-1-10 B 11",
                "1-1-2 Z 1", "1-1-2 A 1", "1-1-2 B 1",
            ]);

    [Fact]
    public void One_off_items_and_deposits_are_not_billed()
    {
        var run = new RunBuilder().Tariff("CARD", ChargeKind.OneOff, 20).Tariff("DEP", ChargeKind.Deposit, 2000).Unit("a");
        run.Run().Drafts.ShouldBeEmpty();
        run.Run().Notes.ShouldBeEmpty();
        run.OnlyItems = ["DEP", "NONE"];
        run.Run().Drafts.ShouldBeEmpty();
        run.Run().Notes.ShouldBe([new RunNote(RunNoteKind.NotBilledByRuns, null, "DEP"), new RunNote(RunNoteKind.UnknownItem, null, "NONE")]);
    }
}
