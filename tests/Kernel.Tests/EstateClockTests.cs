using Microsoft.Extensions.Time.Testing;

namespace PropertyHub.Kernel.Tests;

public sealed class EstateClockTests
{
    [Theory]
    [InlineData("2026-11-23T15:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T16:00:00Z", "2026-11-24")]
    public void The_business_date_is_the_estates_own(string utc, string day)
    {
        var clock = new EstateClock(new FakeTimeProvider(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture)), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

        clock.Today.ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
    }
}
