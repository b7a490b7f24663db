using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>A line that breaks, and a sign-in that has run out, take nothing of what was typed.</summary>
public sealed class ConnectionTests(BrowserFixture browser, HostFixture host)
{
    const string Desk = "/billing/cashier?unit=1-1-904";

    [Fact]
    public async Task A_line_that_breaks_for_a_moment_is_mended_without_a_word_and_the_page_goes_on()
    {
        using var wire = new Wire(host.Address);
        await using var cashier = await browser.SignInAsync(wire, "cashier");
        await TypeAsync(cashier, "12.34");
        await cashier.Page.EvaluateAsync("window.isTheSame = true");

        wire.Cut();
        await Expect(cashier["html"]).ToHaveAttributeAsync("data-line", "trying");
        await Expect(cashier["#components-reconnect-modal .is-long"]).ToBeHiddenAsync();
        wire.Mend();

        await Expect(cashier["html"]).Not.ToHaveAttributeAsync("data-line", new System.Text.RegularExpressions.Regex(".*"));
        await Expect(cashier["#pay-0"]).ToHaveValueAsync("12.34");
        await cashier["#pay-0"].FillAsync("56.78");
        await Expect(cashier[".cash-paper .rc"]).ToContainTextAsync("56.78");
        (await cashier.Page.EvaluateAsync<bool>("window.isTheSame === true")).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_signs_in_again_after_the_sign_in_ran_out_is_back_at_what_was_typed()
    {
        await using var cashier = await browser.SignInAsync(host, "treasurer");
        await cashier.Page.RunAndWaitForResponseAsync(() => TypeAsync(cashier, "23.45"), answer => answer.Url.EndsWith("/drafts/keep", StringComparison.Ordinal) && answer.Status == 204);

        await cashier.Page.Context.ClearCookiesAsync();
        await cashier.Page.ReloadAsync();
        await cashier["button[name=demo][value=treasurer]"].ClickAsync();

        await Expect(cashier.Page).ToHaveURLAsync(host.Address + Desk);
        await Expect(cashier[".draft"]).ToBeVisibleAsync();
        await cashier["[data-draft-fill]"].ClickAsync();
        await Expect(cashier["#pay-0"]).ToHaveValueAsync("23.45");
    }

    static async Task TypeAsync(Seat cashier, string amount)
    {
        await cashier.GoAsync(Desk);
        await cashier.ListensAsync("Alt+2");
        await cashier.Keys.PressAsync("Alt+2");
        await Expect(cashier["#pay-0"]).ToBeFocusedAsync();
        await cashier.Keys.TypeAsync(amount);
    }
}
