using CsCheck;

namespace PropertyHub.Kernel.Tests;

public sealed class PeriodTests
{
    static readonly Gen<Period> Any = Gen.Select(Gen.Int[1900, 2200], Gen.Int[1, 12]).Select((year, month) => new Period(year, month));

    [Theory]
    [InlineData("2026-11", true)]
    [InlineData(" 2026-1 ", true)]
    [InlineData("2026-13", false)]
    [InlineData("202611", false)]
    [InlineData("", false)]
    public void A_period_is_written_year_and_month(string text, bool valid) => Period.TryParse(text, out _).ShouldBe(valid);

    [Fact]
    public void What_is_written_is_read_back() => Any.Sample(period => Period.Parse(period.ToString()) == period && Period.FromNumber(period.Number) == period);

    [Fact]
    public void Its_days_are_the_calendars() => Any.Sample(period =>
        period.Last.AddDays(1) == period.Plus(1).First && period.Contains(period.First) && period.Contains(period.Last) && period < period.Plus(1) && period.Plus(12).Year == period.Year + 1);

    [Fact]
    public void Days_within_a_range_never_leave_it() =>
        Gen.Select(Any, Gen.Int[-40, 70], Gen.Int[-40, 70]).Sample((period, from, to) =>
        {
            var days = DayRange.Of(period);
            var within = days.Within(period.First.AddDays(from), period.First.AddDays(to));
            var expected = Enumerable.Range(0, period.Days).Count(day => from <= day && day <= to);
            return (within?.Days ?? 0) == expected;
        });
}
