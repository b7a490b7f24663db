using PropertyHub.Billing.Meters;

namespace PropertyHub.Billing.Tests.Meters;

public sealed class HoldRuleTests
{
    [Fact]
    public void Nothing_is_compared_without_history() => HoldRule.Check(1_000_000, []).ShouldBeNull();

    [Fact]
    public void A_negative_usage_is_held_without_history_too() => HoldRule.Check(-0.01m, []).ShouldBe(HoldReason.Negative);

    [Fact]
    public void No_usage_is_fine() => HoldRule.Check(0, [0, 0]).ShouldBeNull();

    [Theory]
    [InlineData("30", false)]
    [InlineData("30.0001", true)]
    public void Exactly_three_times_the_average_passes(string usage, bool held) =>
        HoldRule.Check(decimal.Parse(usage), [10]).ShouldBe(held ? HoldReason.TooHigh : null);

    [Fact]
    public void An_average_without_end_is_compared_exactly()
    {
        HoldRule.Check(10.01m, [1, 2, 7.01m]).ShouldBeNull();
        HoldRule.Check(10.02m, [1, 2, 7.01m]).ShouldBe(HoldReason.TooHigh);
    }

    [Theory]
    [InlineData(1, "30")]
    [InlineData(2, "45")]
    [InlineData(3, "60")]
    [InlineData(4, "75")]
    [InlineData(5, "90")]
    [InlineData(6, "105")]
    [InlineData(7, "105")]
    [InlineData(8, "105")]
    public void The_latest_six_count(int periods, string limit)
    {
        decimal[] billed = [.. new decimal[] { 10, 20, 30, 40, 50, 60, 1000, 1000 }.Take(periods)];
        HoldRule.Check(decimal.Parse(limit), billed).ShouldBeNull();
        HoldRule.Check(decimal.Parse(limit) + 0.01m, billed).ShouldBe(HoldReason.TooHigh);
    }

    [Fact]
    public void After_only_zeros_any_usage_is_held() => HoldRule.Check(0.01m, [0, 0, 0]).ShouldBe(HoldReason.TooHigh);
}
