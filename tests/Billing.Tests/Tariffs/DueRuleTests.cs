using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.Tariffs;

public sealed class DueRuleTests
{
    [Theory]
    [InlineData("当月15", "2026-11", "2026-11-15")]
    [InlineData("次月15", "2026-11", "2026-12-15")]
    [InlineData("次月1", "2026-12", "2027-01-01")]
    [InlineData(" 次月 28日 ", "2026-01", "2026-02-28")]
    [InlineData("當月5", "2026-02", "2026-02-05")]
    public void Says_the_day(string text, string period, string due) =>
        DueRule.Parse(text).DueDate(Period.Parse(period)).ToString("yyyy-MM-dd").ShouldBe(due);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("当月")]
    [InlineData("当月0")]
    [InlineData("当月29")]
    [InlineData("次月-1")]
    [InlineData("下月15")]
    public void Anything_else_is_refused(string? text) => DueRule.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Is_written_as_it_is_read() => DueRule.Parse("次月 8 日").ToString().ShouldBe("次月8");
}
