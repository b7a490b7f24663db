using CsCheck;

namespace PropertyHub.Ui.Tests.Parts;

public class ClockReadingTests
{
    [Theory]
    [InlineData(160, "剩 2:40")]
    [InlineData(3600 + 24 * 60, "剩 1 时 24 分")]
    [InlineData(86400 * 2 + 5000, "还有 2 天")]
    [InlineData(0, "剩 0:00")]
    [InlineData(-61, "超 2 分")]
    [InlineData(-3700, "超 1 时")]
    [InlineData(-86400 * 3, "超 3 天")]
    public void Says_what_is_left_in_one_form(int seconds, string words) => ClockReading.Words(TimeSpan.FromSeconds(seconds)).ToString().ShouldBe(words);

    [Fact]
    public void It_is_late_after_the_end_and_soon_in_the_last_fifth() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[-1000, 1_000_000]).Sample((term, left) =>
        {
            var tone = ClockReading.Tone(TimeSpan.FromSeconds(left), TimeSpan.FromSeconds(term));
            (tone == ClockTone.Late).ShouldBe(left < 0);
            (tone == ClockTone.Soon).ShouldBe(left >= 0 && left * 5L <= term);
            ClockReading.Gone(TimeSpan.FromSeconds(left), TimeSpan.FromSeconds(term)).ShouldBeInRange(0, 1);
        });
}
