using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PropertyHub.Kernel;

namespace PropertyHub.Ui.Tests.Forms;

/// <summary>What every form does with bad input.</summary>
public class FormFieldsTests : UiContext
{
    readonly List<TrialForm.Sent> _sent = [];

    IRenderedComponent<MudDialogProvider> Open(Func<TrialForm.Sent, Refusal?>? refuse = null)
    {
        Render<MudPopoverProvider>();
        var provider = Render<MudDialogProvider>();
        _ = provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().OpenAsync<TrialForm, Done>(new DialogParameters<TrialForm>
        {
            { form => form.Send, sent => { _sent.Add(sent); return refuse?.Invoke(sent); } },
        }));
        provider.WaitForElement("input");
        return provider;
    }

    static string? FaultAt(IRenderedComponent<MudDialogProvider> form, string label)
    {
        var field = form.FindAll(".field").Single(field => field.QuerySelector("label")!.TextContent.StartsWith(label, StringComparison.Ordinal));
        var control = field.QuerySelector("input[type=text],input:not([type]),select,textarea")!;
        var words = field.QuerySelector(".bad");
        (control.GetAttribute("aria-invalid") == "true").ShouldBe(words is not null, label);
        if (words is not null)
            control.GetAttribute("aria-describedby").ShouldBe(words.Id);
        return words?.TextContent;
    }

    static AngleSharp.Dom.IElement Control(IRenderedComponent<MudDialogProvider> form, string label) =>
        form.Find("#" + form.FindAll("label").Single(one => one.TextContent.StartsWith(label, StringComparison.Ordinal)).GetAttribute("for"));

    static void Press(IRenderedComponent<MudDialogProvider> form) => form.Find(".dialog-foot .primary").Click();

    static void FillIn(IRenderedComponent<MudDialogProvider> form)
    {
        Control(form, "名称").Change("东区");
        Control(form, "编码").Change("Z1");
        Control(form, "种类").Change("a");
        Control(form, "日期").Change("2026-11-19");
        Control(form, "月份").Change("2026-11");
        Control(form, "金额").Change("1");
        Control(form, "数量").Change("1");
    }

    [Fact]
    public void An_empty_form_is_not_sent_and_says_at_each_field_what_is_missing()
    {
        var form = Open();
        Press(form);

        _sent.ShouldBeEmpty();
        foreach (var label in new[] { "名称", "编码", "日期", "月份", "金额", "数量" })
            FaultAt(form, label).ShouldBe(UiTexts.Missing, label);
        FaultAt(form, "种类").ShouldBe(UiTexts.NotChosen);
        FaultAt(form, "备注").ShouldBeNull();
        JSInterop.VerifyInvoke("propertyHub.toFault");

        FillIn(form);
        form.FindAll(".bad").ShouldBeEmpty();
        Press(form);
        _sent.Count.ShouldBe(1);
    }

    [Fact]
    public void Blanks_are_nothing()
    {
        var form = Open();
        FillIn(form);
        Control(form, "名称").Change("\u3000\u00A0\u200B\t");
        Press(form);
        _sent.ShouldBeEmpty();
        FaultAt(form, "名称").ShouldBe(UiTexts.Missing);
    }

    [Theory]
    [InlineData("日期", "明天")]
    [InlineData("月份", "上月")]
    [InlineData("金额", "十元")]
    [InlineData("数量", "很多")]
    public void What_cannot_be_read_is_never_sent_as_what_it_was_before(string label, string typed)
    {
        var form = Open();
        FillIn(form);
        Control(form, label).Change(typed);
        Press(form);

        _sent.ShouldBeEmpty();
        FaultAt(form, label).ShouldNotBeNull();
        Control(form, label).GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public void Nothing_is_cut_what_is_too_long_is_said_and_not_sent()
    {
        var form = Open();
        FillIn(form);
        Control(form, "名称").Change(new string('字', 35));
        Press(form);
        _sent.ShouldBeEmpty();
        FaultAt(form, "名称").ShouldBe(UiTexts.TooLong(30, 5));
        Control(form, "名称").GetAttribute("value")!.Length.ShouldBe(35);
    }

    [Fact]
    public void What_was_pasted_arrives_in_the_shape_in_which_it_is_kept()
    {
        var form = Open();
        FillIn(form);
        Control(form, "名称").Change("\u3000陈𠮷建𬭚\t\n");
        Control(form, "编码").Change("Ｚ０９\u00A0");
        Control(form, "日期").Change("\t 2026-11-09 \u00A0");
        Control(form, "金额").Change("　１２３．５０ ");
        Control(form, "数量").Change(" １，２３４。５ ");
        Control(form, "备注").Input(" 一\t二\n三 ");
        Press(form);
        _sent.ShouldBe([new TrialForm.Sent("陈𠮷建𬭚", "Z09", "a", new(2026, 11, 9), new(2026, 11), new(12350), 1234.5m, "一 二\n三")]);
    }

    [Fact]
    public void What_the_operation_refuses_of_a_field_stands_at_the_field_until_it_is_changed()
    {
        var form = Open(sent => sent.Code == "Z1" ? new Refusal(Text.Verbatim("Z1 已经有了")).At("Code") : null);
        FillIn(form);
        Press(form);

        form.WaitForAssertion(() => FaultAt(form, "编码").ShouldBe("Z1 已经有了"));
        form.FindAll(".dialog-refusal").ShouldBeEmpty();
        Control(form, "编码").GetAttribute("value").ShouldBe("Z1");
        Control(form, "编码").Change("Z2");
        FaultAt(form, "编码").ShouldBeNull();
        Press(form);
        _sent.Count.ShouldBe(2);
    }

    [Fact]
    public void A_refusal_of_no_field_stands_above_them()
    {
        var form = Open(_ => new Refusal(Text.Verbatim("已经日结")).At("Elsewhere"));
        FillIn(form);
        Press(form);
        form.WaitForElement(".dialog-refusal").TextContent.ShouldContain("已经日结");
    }

    [Fact]
    public void A_record_that_another_has_changed_keeps_the_draft_and_shows_the_way_to_the_latest()
    {
        var form = Open(_ => new Refusal(Text.Verbatim("周敏改过")) { IsStale = true });
        FillIn(form);
        Press(form);
        form.WaitForElement(".dialog-refusal [data-reload]");
        Control(form, "名称").GetAttribute("value").ShouldBe("东区");

        form.Find(".dialog-foot .btn:not(.primary)").Click();

        form.WaitForAssertion(() => JSInterop.Invocations.Last(call => call.Identifier == "propertyHub.drafts.close").Arguments[1].ShouldBe(false));
    }

    [Fact]
    public async Task Sent_twice_is_done_once()
    {
        var answer = new TaskCompletionSource();
        Render<MudPopoverProvider>();
        var provider = Render<MudDialogProvider>();
        var sent = 0;
        _ = provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ConfirmAsync("作废", "费用重新变成未缴。", "作废", act: async _ =>
        {
            sent++;
            await answer.Task;
            return null;
        }));
        var button = provider.WaitForElement(".dialog-foot .primary");

        var first = provider.InvokeAsync(() => button.Click());
        var second = provider.InvokeAsync(() => button.Click());
        answer.SetResult();
        await Task.WhenAll(first, second);

        provider.WaitForAssertion(() => provider.FindAll(".dialog-foot").ShouldBeEmpty());
        sent.ShouldBe(1);
    }
}
