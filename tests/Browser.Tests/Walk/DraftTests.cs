using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Accounts;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>What was typed survives a server that goes and comes again.</summary>
public sealed class DraftTests(BrowserFixture browser)
{
    const string Unit = "1-1-701";

    [Fact]
    public async Task A_cashier_goes_on_with_the_payment_after_the_server_was_restarted()
    {
        await using var host = await EstateAsync();
        var address = host.Address;
        await using var cashier = await browser.SitDownAsync(host);
        await cashier.Page.GotoAsync("/account/sign-in");
        await cashier["button[name=demo][value=cashier]"].ClickAsync();
        await Expect(cashier.Page).ToHaveURLAsync(address + "/");
        await cashier.GoAsync($"/billing/cashier?unit={Unit}");
        await cashier.ListensAsync("Alt+2");
        await cashier.Keys.PressAsync("Alt+2");
        await Expect(cashier["#pay-0"]).ToBeFocusedAsync();
        await cashier.Page.RunAndWaitForResponseAsync(() => cashier.Keys.TypeAsync("123.45"), answer => answer.Url.EndsWith("/drafts/keep", StringComparison.Ordinal) && answer.Status == 204);

        await host.StopAsync();
        await cashier["#pay-voucher"].FillAsync("断线时填的单号");
        await Expect(cashier["#components-reconnect-modal .is-long"]).ToBeVisibleAsync();
        await cashier.PictureAsync("41-server-gone");
        await host.StartAgainAsync(address);

        await Expect(cashier[".draft"]).ToBeVisibleAsync();
        await cashier.PictureAsync("42-draft-offered");
        await Expect(cashier["#pay-voucher"]).ToHaveValueAsync("");
        await cashier["[data-draft-fill]"].ClickAsync();
        await Expect(cashier["#pay-0"]).ToHaveValueAsync("123.45");
        await Expect(cashier["#pay-voucher"]).ToHaveValueAsync("断线时填的单号");
        await cashier["#pay-go"].ClickAsync();
        await Expect(cashier[".cash-done"]).ToContainTextAsync("123.45");

        await cashier.GoAsync($"/billing/cashier?unit={Unit}");
        await Expect(cashier["#pay-voucher"]).ToHaveValueAsync("");
        await Expect(cashier[".draft"]).ToBeHiddenAsync();
    }

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
