using Bunit;
using Microsoft.AspNetCore.Components;
using PropertyHub.Kernel;

namespace PropertyHub.Ui.Tests.Parts;

public class PartsTests : UiContext
{
    [Fact]
    public void Every_glyph_is_drawn() =>
        Enum.GetValues<Glyph>().Where(glyph => glyph != Glyph.None && Glyphs.Drawing(glyph).Length == 0).ShouldBeEmpty();

    [Fact]
    public void A_refusal_lists_its_details()
    {
        var refusal = new Refusal(Text.Verbatim("没有导入。")) { Details = [Text.Verbatim("第 3 行"), Text.Verbatim("第 9 行")] };
        var note = Render<RefusalNote>(p => p.Add(n => n.Refusal, refusal));
        note.Find("[role=alert]").TextContent.ShouldContain("没有导入。");
        note.FindAll("li").Select(line => line.TextContent).ShouldBe(["第 3 行", "第 9 行"]);
    }

    [Fact]
    public void No_refusal_no_note() => Render<RefusalNote>(p => p.Add(n => n.Refusal, null)).Markup.Trim().ShouldBeEmpty();

    [Theory]
    [InlineData(0.99, "", "93.33%")]
    [InlineData(0.96, "under", "73.33%")]
    [InlineData(0.80, "far", "0%")]
    public void A_meter_is_measured_against_its_targets(decimal value, string level, string width)
    {
        var meter = Render<Meter>(p => p.Add(m => m.Value, value).Add(m => m.From, 0.85m).Add(m => m.Targets, [0.95m, 0.98m]).Add(m => m.Label, "收缴率"));
        meter.Find(".meter").ClassName!.Trim().ShouldBe($"meter {level}".Trim());
        meter.Find("i").GetAttribute("style").ShouldBe($"width:{width}");
        meter.FindAll("u").Count.ShouldBe(2);
    }

    [Fact]
    public void Masked_data_needs_a_reason_and_is_masked_again_after_a_minute()
    {
        var reasons = new List<string>();
        var masked = Render<Masked>(p => p.Add(m => m.Value, "138****6721").Add(m => m.Reveal, reason =>
        {
            reasons.Add(reason);
            return Task.FromResult<Outcome<string>>("13812346721");
        }));
        masked.Find("button").Click();
        masked.Find("button.btn").HasAttribute("disabled").ShouldBeTrue();
        masked.Find("input").Input(" 催缴 ");
        masked.Find("button.btn").Click();
        reasons.ShouldBe(["催缴"]);
        masked.Markup.ShouldContain("13812346721");
        Clock.Advance(TimeSpan.FromSeconds(59));
        masked.Markup.ShouldContain("13812346721");
        Clock.Advance(TimeSpan.FromSeconds(1));
        masked.WaitForAssertion(() => masked.Markup.ShouldNotContain("13812346721"));
    }

    [Fact]
    public void A_refused_look_shows_nothing()
    {
        var masked = Render<Masked>(p => p.Add(m => m.Value, "138****6721").Add(m => m.Reveal, _ => Task.FromResult<Outcome<string>>(new Refusal(Text.Verbatim("没有权限。")))));
        masked.Find("button").Click();
        masked.Find("input").Input("催缴");
        masked.Find("button.btn").Click();
        masked.Find("[role=alert]").TextContent.ShouldBe("没有权限。");
        masked.Markup.ShouldContain("138****6721");
    }

    [Fact]
    public async Task A_reason_half_typed_is_kept_until_it_is_given_or_given_up()
    {
        var masked = Render<Masked>(p => p.Add(m => m.Value, "138****6721").Add(m => m.Reveal, _ => Task.FromResult<Outcome<string>>("13812346721")));
        masked.FindComponents<DraftKeeper>().ShouldBeEmpty();
        masked.Find("button").Click();
        masked.FindComponent<DraftKeeper>().Instance.Form.ShouldBe("show 138****6721");
        masked.Find("input").Input("催缴");
        await masked.Find("input").KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Escape" });
        masked.WaitForAssertion(() => JSInterop.VerifyInvoke("propertyHub.drafts.close").Arguments[1].ShouldBe(true));
    }

    [Fact]
    public void The_name_of_a_filter_is_kept_once_somebody_is_at_it()
    {
        var filters = Render<SavedFilters>(p => p.Add(f => f.Page, "/billing/ledger"));
        filters.FindComponents<DraftKeeper>().ShouldBeEmpty("most lists are read without keeping a filter");
        filters.Find(".keep-filter").FocusIn();
        filters.FindComponent<DraftKeeper>().Instance.Form.ShouldBe("filter");
        filters.Find(".keep-filter").HasAttribute("data-draft-scope").ShouldBeTrue();
    }

    [Fact]
    public void Without_the_right_to_look_there_is_no_eye() => Render<Masked>(p => p.Add(m => m.Value, "138****6721")).FindAll("button").ShouldBeEmpty();
}
