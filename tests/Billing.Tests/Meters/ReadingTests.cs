using PropertyHub.Billing.Meters;

namespace PropertyHub.Billing.Tests.Meters;

public sealed class ReadingTests
{
    [Fact]
    public void Usage_is_the_difference() => new Reading(2105.9m, 2117.9m).Usage.ShouldBe(12);

    [Fact]
    public void A_meter_that_ran_over_goes_on_from_zero() =>
        new Reading(99994, 416, ReadingMark.Rollover, Maximum: 99999).Usage.ShouldBe(422);

    [Fact]
    public void A_new_meter_goes_on_where_the_old_one_ended() =>
        new Reading(500, 30, ReadingMark.Replacement, OldFinal: 510.5m, NewInitial: 2).Usage.ShouldBe(38.5m);

    [Fact]
    public void Usage_may_be_negative() => new Reading(500, 499.5m).Usage.ShouldBe(-0.5m);

    [Fact]
    public void What_a_mark_needs_must_be_there()
    {
        new Reading(5, 1, ReadingMark.Rollover).Problem().ShouldBe(ReadingProblem.MaximumMissing);
        new Reading(5, 1000, ReadingMark.Rollover, Maximum: 999).Problem().ShouldBe(ReadingProblem.OverMaximum);
        new Reading(5, 1, ReadingMark.Replacement, NewInitial: 0).Problem().ShouldBe(ReadingProblem.OldFinalMissing);
        new Reading(5, 1, ReadingMark.Replacement, OldFinal: 6).Problem().ShouldBe(ReadingProblem.NewInitialMissing);
        new Reading(5, 6.12345m).Problem().ShouldBe(ReadingProblem.OutOfRange);
        new Reading(-1, 6).Problem().ShouldBe(ReadingProblem.OutOfRange);
        new Reading(5, 6).Problem().ShouldBeNull();
    }

    [Theory]
    [InlineData("10", "1", "0", "10")]
    [InlineData("10", "40", "0", "400")]
    [InlineData("10", "1", "2.5", "10.25")]
    [InlineData("0.01", "1.5", "0.01", "0.0150015")]
    public void Quantity_is_exact(string usage, string multiplier, string loss, string quantity) =>
        Reading.Quantity(decimal.Parse(usage), decimal.Parse(multiplier), decimal.Parse(loss)).ShouldBe(decimal.Parse(quantity));
}
