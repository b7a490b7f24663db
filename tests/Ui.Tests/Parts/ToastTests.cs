using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PropertyHub.Kernel;

namespace PropertyHub.Ui.Tests.Parts;

/// <summary>Toasts stand where no button of a page or a dialog lies, and go by themselves and by a click.</summary>
public sealed class ToastTests : UiContext
{
    ISnackbar Toasts => Services.GetRequiredService<ISnackbar>();

    [Fact]
    public async Task They_stand_at_the_left_and_go_by_a_click()
    {
        var page = Render<MudSnackbarProvider>();
        await page.InvokeAsync(() => Toasts.Tell("已收款 0004473"));

        var toast = page.WaitForElement(".mud-snackbar");
        page.Find(".mud-snackbar-location-bottom-left").ShouldNotBeNull();
        await toast.ClickAsync(new());
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => page.FindAll(".mud-snackbar").ShouldBeEmpty());
    }

    [Fact]
    public async Task None_waits_for_somebody()
    {
        var page = Render<MudSnackbarProvider>();
        await page.InvokeAsync(() =>
        {
            Toasts.Tell("已收款 0004473");
            Toasts.Tell(new Refusal(Text.Verbatim("11-18 已经日结。")));
            Toasts.Warn(Text.Verbatim("有 2 人要重新签字"));
        });

        Toasts.ShownSnackbars.Select(toast => toast.Severity).ShouldBe([Severity.Success, Severity.Error, Severity.Warning]);
        page.WaitForAssertion(() => page.FindAll(".mud-snackbar-close-button").Count.ShouldBe(3));
        for (var second = 0; second < 15; second++)
            Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => page.FindAll(".mud-snackbar").ShouldBeEmpty());
    }
}
