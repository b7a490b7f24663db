using Bunit;
using Microsoft.AspNetCore.Components;
using PropertyHub.Kernel;

namespace PropertyHub.Ui.Tests.Parts;

/// <summary>The parts that write their markup themselves.</summary>
public class SmallPartsTests : UiContext
{
    const string Nasty = "\"><img src=x onerror=alert(1)>&'<b>𠮷</b>";

    [Fact]
    public void A_status_is_tone_glyph_and_word()
    {
        var chip = Shown(StatusChip.Of(Tone.Green, Glyph.Tick, "已缴")).Find("span.chip");
        chip.ClassList.ShouldContain("tone-green");
        chip.TextContent.ShouldBe("已缴");
        chip.QuerySelector("svg.gl path").ShouldNotBeNull();
        chip.HasAttribute("title").ShouldBeFalse();
    }

    [Fact]
    public void A_status_without_a_glyph_has_no_drawing() => Shown(StatusChip.Of(Tone.Line, "已关闭")).FindAll("svg").ShouldBeEmpty();

    [Fact]
    public void Markup_in_a_word_or_title_stays_text()
    {
        var shown = Shown(StatusChip.Of(Tone.Red, Glyph.Cross, Nasty, Nasty));
        shown.Find("span.chip").TextContent.ShouldBe(Nasty);
        shown.Find("span.chip").GetAttribute("title").ShouldBe(Nasty);
        shown.FindAll("img, b").ShouldBeEmpty();
        Shown(StatusChip.Of(Tone.Red, Nasty)).Find("span.chip").TextContent.ShouldBe(Nasty);
    }

    [Fact]
    public void A_further_class_cannot_leave_its_attribute()
    {
        Shown(MoneyText.Of(Yuan(1), css: Nasty)).FindAll("img").ShouldBeEmpty();
        Shown(Icon.Of(AppIcon.Check, css: Nasty)).FindAll("img").ShouldBeEmpty();
    }

    [Fact]
    public void Chinese_needs_no_escape() => StatusChip.Of(Tone.Grey, "未抄").Value.ShouldContain("未抄");

    [Fact]
    public void A_drawing_is_sized_and_silent()
    {
        var drawn = Shown(Icon.Of(AppIcon.Search, size: 12, css: "c-green")).Find("svg");
        drawn.ClassList.ShouldBe(["ic", "ic-12", "c-green"]);
        drawn.GetAttribute("aria-hidden").ShouldBe("true");
        drawn.QuerySelector("circle").ShouldNotBeNull();
        Shown(Icon.Of(AppIcon.Search)).Find("svg").ClassList.ShouldBe(["ic"]);
    }

    [Fact]
    public void An_amount_is_grouped_and_never_broken()
    {
        var amount = Shown(MoneyText.Of(Yuan(-1234.5m), bold: true)).Find("span");
        amount.ClassList.ShouldBe(["nw", "b"]);
        amount.TextContent.ShouldBe("−1,234.50");
        Shown(MoneyText.Of(Money.Zero)).Find("span").TextContent.ShouldBe("0.00");
        Shown(MoneyText.Of(Money.Zero, dashZero: true)).Find("span").TextContent.ShouldBe(Figures.Nothing);
        Shown(MoneyText.Of(null)).Find("span").TextContent.ShouldBe(Figures.Nothing);
    }

    [Fact]
    public void A_date_of_this_year_tells_its_year_when_pointed_at()
    {
        var date = Shown(DateText.Of(new(2026, 3, 4), new(2026, 11, 19))).Find("time");
        (date.TextContent, date.GetAttribute("datetime"), date.GetAttribute("title")).ShouldBe(("03-04", "2026-03-04", "2026-03-04"));
        Shown(DateText.Of(new(2026, 3, 4))).Find("time").TextContent.ShouldBe("2026-03-04");
        Shown(DateText.Of(null)).Find("span").TextContent.ShouldBe(Figures.Nothing);
    }

    static Money Yuan(decimal yuan) => new((long)(yuan * 100));

    IRenderedComponent<IComponent> Shown(MarkupString markup) => Render(builder => builder.AddContent(0, markup));
}
