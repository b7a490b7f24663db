using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

public class CollectionRateTests
{
    [Theory]
    [InlineData(71, 79, 89.87)]
    [InlineData(289, 314, 92.04)]
    [InlineData(1, 800, 0.13)]
    [InlineData(74, 74, 100.00)]
    [InlineData(0, 5, 0.00)]
    public void Is_shown_with_two_decimals_half_away_from_zero(long collected, long due, decimal shown) =>
        new CollectionRate(collected, due).Shown.ShouldBe(shown);

    [Fact]
    public void Nothing_of_nothing_is_no_rate()
    {
        default(CollectionRate).Shown.ShouldBeNull();
        default(CollectionRate).Reaches(95).ShouldBeNull();
    }

    [Theory]
    [InlineData(19, 20, 95, true)]
    [InlineData(949996, 1000000, 95, false)]
    [InlineData(49, 50, 98, true)]
    [InlineData(979999, 1000000, 98, false)]
    public void Is_compared_unrounded(long collected, long due, decimal target, bool reached)
    {
        var rate = new CollectionRate(collected, due);
        rate.Reaches(target).ShouldBe(reached);
        if (!reached)
            rate.Shown.ShouldBe(target);
    }

    [Fact]
    public void Amounts_and_sums_stay_exact()
    {
        var zone = CollectionRate.OfAmounts(Money.FromYuan(17673.12m), Money.FromYuan(19708.39m));
        zone.Shown.ShouldBe(89.67m);
        (zone + CollectionRate.OfAmounts(Money.FromYuan(2035.27m), Money.Zero)).Shown.ShouldBe(100m);
    }
}
