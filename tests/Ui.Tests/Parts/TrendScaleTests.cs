using Bunit;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Ui.Tests.Parts;

public sealed class TrendScaleTests : UiContext
{
    [Fact]
    public void Bars_that_can_be_told_apart_start_at_zero()
    {
        var scale = TrendScale.Of([50, 100, null, 0]);

        scale.IsCut.ShouldBeFalse();
        new[] { scale.HeightOf(50), scale.HeightOf(100), scale.HeightOf(null), scale.HeightOf(0) }.ShouldBe(["50%", "100%", "0", "6%"]);
    }

    [Theory]
    [InlineData(96, 98, 95, "95")]
    [InlineData(1234, 1300, 1210, "1,210")]
    [InlineData(99.2, 99.3, 99.1, "99.1")]
    public void Where_all_are_high_they_start_at_a_round_figure_below_the_lowest(double low, double high, double from, string shown)
    {
        var scale = TrendScale.Of([(decimal)low, (decimal)high]);

        (scale.From, scale.FromShown).ShouldBe(((decimal)from, shown));
        scale.HeightOf((decimal)high).ShouldBe("100%");
    }

    [Fact]
    public void Equal_bars_and_none_at_all_are_not_cut()
    {
        TrendScale.Of([98, 98]).IsCut.ShouldBeFalse();
        TrendScale.Of([]).HeightOf(0).ShouldBe("6%");
        TrendScale.Of([-20, -18]).IsCut.ShouldBeFalse();
        TrendScale.Of([96, 98], fromZero: true).IsCut.ShouldBeFalse();
    }

    [Fact]
    public void A_cut_scale_is_said_in_words_beside_the_bars()
    {
        Render<TrendBars>(trend => trend.Add(at => at.Bars, [new("2026-10", 96, "96 %"), new("2026-11", 98, "98 %")])).Find(".trend-from").TextContent.ShouldBe(UiTexts.ScaleFrom("95").ToString());
        Render<TrendBars>(trend => trend.Add(at => at.Bars, [new("2026-10", 40, "40"), new("2026-11", 98, "98")])).FindAll(".trend-from").ShouldBeEmpty();
    }
}
