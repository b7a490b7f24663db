using System.Text.RegularExpressions;
using PropertyHub.Billing;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>Every figure of the collection board is followed by clicks: zone, building, age, household, charge, receipt.</summary>
[Collection(Estate.Name)]
public sealed class CollectionTests(BrowserFixture browser, HostFixture host)
{
    static readonly System.Globalization.CultureInfo Chinese = new("zh-Hans");

    [Fact]
    public async Task A_bar_leads_down_to_the_receipt_and_the_way_up_back_to_the_estate()
    {
        await using var manager = await browser.SignInAsync(host, "manager");
        await manager.GoAsync("/billing/collection?period=2026-11");
        await manager.PictureAsync("60-board");

        await manager[".bars .bar-row"].First.ClickAsync();
        await Expect(manager.Page).ToHaveURLAsync(new Regex("[?&]zone=Z1"));
        await Expect(manager[".bars .bar-row"].First).ToHaveAttributeAsync("href", new Regex("building="));
        await manager[".bars .bar-row"].First.ClickAsync();
        await Expect(manager.Page).ToHaveURLAsync(new Regex("building="));
        await manager.PictureAsync("61-board-building");

        await manager[".stack a.age-2"].First.ClickAsync();
        await Expect(manager.Page).ToHaveURLAsync(new Regex(@"/billing/ageing\?.*age=Days31To90"));
        await Expect(manager["h1"]).ToContainTextAsync(BillingTexts.PageAgeing.ToString(Chinese));
        var debtor = manager["main tbody tr a[href*='/billing/ledger?q=']"].First;
        var unit = Uri.UnescapeDataString((await debtor.GetAttributeAsync("href"))!.Split("q=")[1]);
        await debtor.ClickAsync();
        await Expect(manager.Page).ToHaveURLAsync(new Regex("/billing/ledger\\?q="));
        await Expect(manager["main"]).ToContainTextAsync(unit);

        await manager.GoAsync("/billing/ledger?building=1&state=Paid");
        await manager["main tbody a[href^='/billing/ledger/']"].First.ClickAsync();
        await Expect(manager.Page).ToHaveURLAsync(new Regex(@"/billing/ledger/\d+"));
        var charge = new Uri(manager.Page.Url).AbsolutePath;
        await manager["main tbody a[href^='/billing/receipts/']"].First.ClickAsync();
        await Expect(manager.Page).ToHaveURLAsync(new Regex(@"/billing/receipts/\d+"));
        await Expect(manager[$"main a[href='{charge}']"].First).ToBeVisibleAsync();

        await manager.GoAsync("/billing/collection?period=2026-11&zone=Z1&building=1");
        await manager.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = CollectionTexts.WholeEstate.ToString(Chinese) }).ClickAsync();
        await Expect(manager[".kps"]).ToBeVisibleAsync();
        await Expect(manager.Page).Not.ToHaveURLAsync(new Regex("zone="));
    }

    [Fact]
    public async Task A_month_without_charges_claims_no_rate()
    {
        await using var manager = await browser.SignInAsync(host, "manager");

        await manager.GoAsync("/billing/collection?period=2028-05");

        await Expect(manager["main"]).ToContainTextAsync(CollectionTexts.NothingCharged("2028-05").ToString(Chinese));
        await Expect(manager["main"]).Not.ToContainTextAsync("100.00");
    }
}
