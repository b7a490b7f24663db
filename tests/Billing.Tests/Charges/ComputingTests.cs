using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.Charges;

public sealed class ComputingTests
{
    [Fact]
    public void A_whole_month_by_area_is_one_line()
    {
        var how = Of(new Explanation { DaysOfMonth = 30, Days = [new(new(2026, 11, 1), new(2026, 11, 30), 30, 108.56m, 2.2m)] }, 238.83m, ChargeKind.Area);

        how.Short.ShouldBe("108.56 m² × 2.20");
        how.Lines[^1].Result.ShouldBe("238.83");
    }

    [Fact]
    public void Days_and_vacancy_discount_are_said()
    {
        var how = Of(new Explanation { DaysOfMonth = 30, Days = [new(new(2026, 11, 11), new(2026, 11, 30), 20, 90, 2, 70)] }, 84m, ChargeKind.Area);

        how.Lines[0].Formula.ShouldBe("90 m² × 2.00 × 20/30 × 70%");
        how.Lines[0].Result.ShouldBe("84.00");
    }

    [Fact]
    public void Tiers_are_each_at_their_price_after_reading_and_factor()
    {
        var how = Of(new Explanation
        {
            Meters = [new("S-1", new Reading(1286, 1317), 31, 1, 0, 31, null, [new(0, 26, 26, 1.8m), new(26, 34, 5, 2.7m)])],
        }, 60.30m, ChargeKind.Metered);

        how.Lines.Select(line => line.Formula).ShouldBe(["1,317 − 1,286", "26 × 1.80", "5 × 2.70", ""]);
        how.Lines.Select(line => line.Result).ShouldBe(["31", "46.80", "13.50", "60.30"]);
        how.Notes.Single().ShouldContain("S-1");
    }

    [Fact]
    public void A_share_names_pool_weight_and_total()
    {
        var how = Of(new Explanation { Shares = [new(PoolBasis.Area, "", 100, 32_000, 3990.40m, 12.47m)] }, 12.47m, ChargeKind.Shared);

        how.Lines[0].Formula.ShouldBe("3,990.4 × 100 ÷ 32,000");
    }

    static ComputedCharge Of(Explanation explanation, decimal yuan, ChargeKind kind) => Computing.Of(Explanation.FromJson(explanation.ToJson()), kind, 0, null, Money.FromYuan(yuan));
}
