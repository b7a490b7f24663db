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

    [Fact]
    public async Task What_is_typed_after_the_sign_in_has_ended_waits_in_the_tab_for_whoever_typed_it_and_for_nobody_else()
    {
        await using var cashier = await browser.SignInAsync(host, "cashier");
        await TypeAsync(cashier, "34.56");
        await TypeSignedOutAsync(cashier, "登录过期后填的");
        await cashier.PictureAsync("43-signed-out");

        await cashier[".is-signed-out button"].ClickAsync();
        await Expect(cashier["[data-sign-in-ended]"]).ToBeVisibleAsync();
        await cashier.PictureAsync("44-sign-in-again");
        await BackAsync(cashier, "cashier", host.Address);
        await ExpectFilledAsync(cashier, "34.56", "登录过期后填的");

        await TypeSignedOutAsync(cashier, "不给别人看");
        await cashier.Page.ReloadAsync();
        await BackAsync(cashier, "treasurer", host.Address);
        await Expect(cashier["#pay-voucher"]).ToHaveValueAsync("");
        (await WaitsAsync(cashier)).ShouldBeNull();
        (await AskForAsync(cashier, "treasurer")).ShouldBeOneOf(200, 204);
        (await AskForAsync(cashier, "cashier")).ShouldBe(409);
    }

    [Fact]
    public async Task Whoever_signs_out_leaves_every_tab_and_nothing_in_it()
    {
        await using var cashier = await browser.SignInAsync(host, "cashier");
        await cashier.Page.EvaluateAsync("sessionStorage.setItem('typed', JSON.stringify({ person: 'cashier', forms: { 'a': { page: '/', form: 'a', content: {}, at: Date.now() } } }))");
        var other = await cashier.TabAsync(Desk);
        await Expect(other.Locator("#pay-go")).ToBeVisibleAsync();

        await cashier.Page.EvaluateAsync("document.querySelector('[data-signs-out]').requestSubmit()");

        await Expect(cashier["button[name=demo]"].First).ToBeVisibleAsync();
        await Expect(cashier["[data-sign-in-ended]"]).ToBeHiddenAsync();
        (await cashier.Page.EvaluateAsync<int>("sessionStorage.length")).ShouldBe(0);
        await Expect(other.Locator("button[name=demo]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_line_that_comes_back_when_the_sign_in_has_ended_leads_over_the_sign_in_to_what_was_typed()
    {
        using var wire = new Wire(host.Address);
        await using var window = await browser.OpenAsync(wire.Address);
        var cashier = new Seat(window, await window.NewPageAsync());
        await cashier.Page.GotoAsync("/account/sign-in?back=" + Uri.EscapeDataString(Desk));
        await BackAsync(cashier, "treasurer", wire.Address);
        await TypeAsync(cashier, "45.67");

        wire.Cut();
        await window.ClearCookiesAsync();
        await cashier["#pay-voucher"].FillAsync("合上电脑前填的");
        await Expect(cashier["html"]).ToHaveAttributeAsync("data-line", "trying");
        wire.Mend();

        await Expect(cashier["[data-sign-in-ended]"]).ToBeVisibleAsync();
        await BackAsync(cashier, "treasurer", wire.Address);
        await ExpectFilledAsync(cashier, "45.67", "合上电脑前填的");
    }

    /// <summary>The cookie has run out, which is found when what was typed cannot be kept.</summary>
    static async Task TypeSignedOutAsync(Seat cashier, string voucher)
    {
        await cashier.Page.Context.ClearCookiesAsync();
        await cashier["#pay-voucher"].FillAsync(voucher);
        await Expect(cashier[".is-signed-out"]).ToBeVisibleAsync();
        (await WaitsAsync(cashier)).ShouldNotBeNull().ShouldContain(voucher);
    }

    /// <returns>The answer's status, when a page that <paramref name="person"/> opened asks for a draft.</returns>
    static Task<int> AskForAsync(Seat seat, string person) => seat.Page.EvaluateAsync<int>(
        "async person => (await fetch('/drafts/find', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ person, page: '/billing/cashier', form: 'pay 1-1-904' }) })).status", person);

    static Task<string?> WaitsAsync(Seat seat) => seat.Page.EvaluateAsync<string?>("sessionStorage.getItem('typed')");

    static async Task BackAsync(Seat seat, string position, string address)
    {
        await seat[$"button[name=demo][value={position}]"].ClickAsync();
        await Expect(seat.Page).ToHaveURLAsync(address + Desk);
        await Expect(seat["#pay-go"]).ToBeVisibleAsync();
    }

    static async Task ExpectFilledAsync(Seat cashier, string amount, string voucher)
    {
        await cashier["[data-draft-fill]"].ClickAsync();
        await Expect(cashier["#pay-0"]).ToHaveValueAsync(amount);
        await Expect(cashier["#pay-voucher"]).ToHaveValueAsync(voucher);
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
