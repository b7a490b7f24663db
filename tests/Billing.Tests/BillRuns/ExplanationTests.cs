using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tariffs;

namespace PropertyHub.Billing.Tests.BillRuns;

public sealed class ExplanationTests
{
    [Fact]
    public void Is_kept_as_compact_text()
    {
        var charge = new RunBuilder().Tariff("MGMT", ChargeKind.Area, 2.30m).Unit("a").One();
        charge.Explanation.ToJson().ShouldBe(
            """{"days":[{"from":"2026-11-01","to":"2026-11-30","days":30,"quantity":100,"price":2.3}],"daysOfMonth":30}""");
    }

    [Fact]
    public void Comes_back_as_it_was()
    {
        var explanation = new RunBuilder().Tariff("WATER", ChargeKind.Metered, null, tiers: "0-26:1.80;26-:2.70").Unit("a")
            .Read("W1", "a", "WATER", new Reading(99994, 30, ReadingMark.Rollover, Maximum: 99999), multiplier: 2, loss: 1.5m).One().Explanation;
        var back = Explanation.FromJson(explanation.ToJson()).Meters.ShouldHaveSingleItem();
        var part = explanation.Meters!.Single();
        back.Tiers.ShouldBe(part.Tiers);
        (back with { Tiers = null }).ShouldBe(part with { Tiers = null });
    }
}
