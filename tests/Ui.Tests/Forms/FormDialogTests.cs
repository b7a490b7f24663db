using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PropertyHub.Kernel;

namespace PropertyHub.Ui.Tests.Forms;

public class FormDialogTests : UiContext
{
    IRenderedComponent<MudDialogProvider> Provider()
    {
        Render<MudPopoverProvider>();
        return Render<MudDialogProvider>();
    }

    Task<Confirmed?> Ask(IRenderedComponent<MudDialogProvider> provider, bool reason, Func<string, Task<Refusal?>>? act = null) =>
        provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ConfirmAsync("作废收据 0004473", "费用重新变成未缴。", "作废", danger: true, askReason: reason, act: act));

    [Fact]
    public async Task It_names_its_deed_and_answers()
    {
        var provider = Provider();
        var asked = Ask(provider, reason: false);
        provider.WaitForElement("button.danger").TextContent.ShouldContain("作废");
        provider.Find("button.danger").Click();
        (await asked).ShouldBe(new Confirmed(""));
    }

    [Fact]
    public async Task A_reason_that_is_missing_is_asked_for_at_its_field()
    {
        var provider = Provider();
        var asked = Ask(provider, reason: true);
        provider.WaitForElement("button.danger").Click();
        provider.Find(".field .bad").TextContent.ShouldBe(UiTexts.Missing);
        provider.Find("textarea").Input(" 收错人 ");
        provider.Find("button.danger").Click();
        (await asked).ShouldBe(new Confirmed("收错人"));
    }

    [Fact]
    public async Task A_refusal_keeps_it_open_with_what_was_typed()
    {
        var provider = Provider();
        var asked = Ask(provider, reason: true, act: _ => Task.FromResult<Refusal?>(new Refusal(Text.Verbatim("11-18 已经日结。"))));
        provider.WaitForElement("textarea").Input("收错人");
        provider.Find("button.danger").Click();
        provider.WaitForElement("[role=alert]").TextContent.ShouldContain("已经日结");
        asked.IsCompleted.ShouldBeFalse();
        provider.Find(".dialog-foot .btn:not(.danger)").Click();
        (await asked).ShouldBeNull();
    }
}
