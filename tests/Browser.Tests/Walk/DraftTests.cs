using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Accounts;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>What was typed survives a server that goes and comes again.</summary>
public sealed class DraftTests(BrowserFixture browser, HostFixture host)
{
    const string Unit = "1-1-701";

    [Fact]
    public async Task A_cashier_goes_on_with_the_payment_after_the_server_was_restarted()
    {
        await using var own = await EstateAsync();
        var address = own.Address;
        await using var cashier = await browser.SitDownAsync(own);
        await cashier.Page.GotoAsync("/account/sign-in");
        await cashier["button[name=demo][value=cashier]"].ClickAsync();
        await Expect(cashier.Page).ToHaveURLAsync(address + "/");
        await cashier.GoAsync($"/billing/cashier?unit={Unit}");
        await cashier.ListensAsync("Alt+2");
        await cashier.Keys.PressAsync("Alt+2");
        await Expect(cashier["#pay-0"]).ToBeFocusedAsync();
        await cashier.Page.RunAndWaitForResponseAsync(() => cashier.Keys.TypeAsync("123.45"), answer => answer.Url.EndsWith("/drafts/keep", StringComparison.Ordinal) && answer.Status == 204);

        await own.StopAsync();
        await cashier["#pay-voucher"].FillAsync("断线时填的单号");
        await Expect(cashier["#components-reconnect-modal .is-long"]).ToBeVisibleAsync();
        await cashier.PictureAsync("41-server-gone");
        await own.StartAgainAsync(address);

        await Expect(cashier[".draft"]).ToBeVisibleAsync();
        await cashier.PictureAsync("42-draft-offered");
        await Expect(cashier["#pay-voucher"]).ToHaveValueAsync("");
        await cashier["[data-draft-fill]"].ClickAsync();
        await Expect(cashier["#pay-0"]).ToHaveValueAsync("123.45");
        await Expect(cashier["#pay-voucher"]).ToHaveValueAsync("断线时填的单号");
        await cashier["#pay-go"].ClickAsync();
        await Expect(cashier[".cash-refusal"]).ToBeVisibleAsync();
        await cashier.Page.RunAndWaitForResponseAsync(() => cashier["#pay-go"].ClickAsync(), answer => answer.Url.EndsWith("/drafts/forget", StringComparison.Ordinal));
        await Expect(cashier[".cash-done"]).ToContainTextAsync("123.45");

        (await AskedAsync(cashier, () => cashier.GoAsync($"/billing/cashier?unit={Unit}"))).ShouldBe(NothingKept);
        await Expect(cashier[".draft"]).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_was_sent_or_given_up_is_not_offered_again()
    {
        await using var hr = await browser.SignInAsync(host, "administrator");
        await hr.GoAsync("/admin/holidays");
        foreach (var key in new[] { "Escape", "Control+Enter" })
        {
            (await AskedAsync(hr, () => hr.Button("添加一天").ClickAsync())).ShouldBe(NothingKept);
            await hr.Page.RunAndWaitForResponseAsync(() => hr["[role=dialog] input"].First.PressSequentiallyAsync("2027-10-08"), answer => answer.Url.EndsWith("/drafts/keep", StringComparison.Ordinal));
            await hr.ListensAsync("Ctrl+Enter");
            await hr.Page.RunAndWaitForResponseAsync(() => hr.Keys.PressAsync(key), answer => answer.Url.EndsWith("/drafts/forget", StringComparison.Ordinal));
            await Expect(hr["[role=dialog]"]).ToHaveCountAsync(0);
        }
        (await AskedAsync(hr, () => hr.Button("添加一天").ClickAsync())).ShouldBe(NothingKept);
    }

    [Fact]
    public async Task A_form_on_a_page_offers_what_was_ticked_and_typed_there()
    {
        await using var administrator = await browser.SignInAsync(host, "administrator");
        await administrator.GoAsync("/admin/roles");
        var tick = administrator[$"[data-right='{await administrator["[data-right]:not(:checked)"].First.GetAttributeAsync("data-right")}']"];
        await AgainAsync(administrator, () => tick.CheckAsync());
        await Expect(tick).ToBeCheckedAsync();
        await Expect(administrator[".head .btn.primary"]).ToBeEnabledAsync();

        await using var steward = await browser.SignInAsync(host, "steward");
        await steward.GoAsync("/billing/rounds/2029-03?building=1");
        await Expect(steward["#read-0"]).ToBeFocusedAsync();
        await AgainAsync(steward, () => steward.Keys.TypeAsync("7654321"));
        await Expect(steward["#read-0"]).ToHaveValueAsync("7654321");
    }

    /// <summary>Does something in a form, loads the page anew once it is kept, and goes on with it.</summary>
    static async Task AgainAsync(Seat seat, Func<Task> type)
    {
        await seat.Page.RunAndWaitForResponseAsync(type, answer => answer.Url.EndsWith("/drafts/keep", StringComparison.Ordinal) && answer.Status == 204);
        await seat.Page.ReloadAsync();
        await seat["[data-draft-fill]"].ClickAsync();
    }

    const int NothingKept = 204;

    /// <returns>What the server answered when the form asked for its draft.</returns>
    static async Task<int> AskedAsync(Seat seat, Func<Task> open) =>
        (await seat.Page.RunAndWaitForResponseAsync(open, answer => answer.Url.EndsWith("/drafts/find", StringComparison.Ordinal))).Status;

    static async Task<TestHost> EstateAsync()
    {
        var host = await TestHost.StartAsync("Development");
        foreach (var step in HostFixture.Steps().TakeWhile(step => step[0] == "import"))
            await host.CommandAsync(step);
        await host.CommandAsync("bill-run", "2026-10");
        (await host.Services.GetRequiredService<IDemoAccounts>().CreateAsync(CancellationToken.None)).Refusal.ShouldBeNull();
        return host;
    }
}
