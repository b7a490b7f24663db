using Bunit;
using PropertyHub.Archives;
using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Tests.Ledgers;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Collection;

/// <summary>The manager's board: every bar, column and part leads further down, and the address says where one is.</summary>
public sealed class CollectionPageTests
{
    const string Address = "/billing/collection?as-of=2026-11-30&period=2026-11";

    [Fact]
    public async Task Bars_lead_from_the_zone_to_the_building_to_the_households_and_their_charges()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Open<CollectionPage>(Address);
        page.WaitForAssertion(() => Hrefs(page, "a.bar-row").ShouldContain(Address.Replace("&period=2026-11", "&period=2026-11&zone=Z1")));
        page.FindAll(".way-up").ShouldBeEmpty();
        page.Find(".bars li").TextContent.ShouldContain("未达标");

        pages.Navigation.NavigateTo("/billing/collection?as-of=2026-11-30&period=2026-11&zone=Z1");
        page.WaitForAssertion(() => Hrefs(page, "a.bar-row").ShouldContain("/billing/collection?as-of=2026-11-30&building=1&period=2026-11&zone=Z1"));
        Hrefs(page, ".way-up a").ShouldBe([Address]);
        page.Find(".way-up b").TextContent.ShouldBe("一区 雷敏 E01");
        page.FindAll(".kp").ShouldBeEmpty();

        pages.Navigation.NavigateTo("/billing/collection?as-of=2026-11-30&building=1&period=2026-11&zone=Z1");
        page.WaitForAssertion(() => page.FindAll(".unpaid tbody tr").Count.ShouldBe(1));
        Hrefs(page, ".way-up a").ShouldBe([Address, "/billing/collection?as-of=2026-11-30&period=2026-11&zone=Z1"]);
        Hrefs(page, ".unpaid a").ShouldBe(["/archives/units/1-101", "/billing/ledger?q=1-101&from=2026-11&to=2026-11"]);
    }

    [Fact]
    public async Task Columns_lead_to_their_month_parts_to_who_owes_them_and_takings_to_the_day_book()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Open<CollectionPage>(Address);

        page.WaitForAssertion(() => Hrefs(page, ".columns:not(.dense) a.column").ShouldBe(["/billing/collection?as-of=2026-11-30&period=2026-10", Address]));
        page.FindAll(".columns:not(.dense) a.column")[1].GetAttribute("aria-current").ShouldBe("true");
        Hrefs(page, ".stack a").ShouldBe(["/billing/ageing?age=Days1To30&as-of=2026-11-30&zone=Z1", "/billing/ageing?age=Days31To90&as-of=2026-11-30&zone=Z1", "/billing/ageing?age=Days1To30&as-of=2026-11-30&zone=-"]);
        page.Find(".stack a").TextContent.ShouldStartWith("一区　1–30 天　80.00");
        Hrefs(page, ".columns.dense a.column").ShouldBe(["/billing/daybook?since=2026-11-10&until=2026-11-10"]);
        Hrefs(page, "a.bar-row").ShouldContain("/billing/daybook?method=WeChat&since=2026-11-01&until=2026-11-30");
        page.FindAll(".chart-card details table").Count.ShouldBe(5);
    }

    [Fact]
    public async Task An_item_narrows_the_rates_to_itself()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Open<CollectionPage>(Address + "&items=PARK");

        page.WaitForAssertion(() => page.Find(".zones tr.total").TextContent.ShouldContain("30.00"));
        page.Find(".bars li.cur").TextContent.ShouldContain("车位费");
        Hrefs(page, ".unpaid a").ShouldContain("/billing/ledger?q=2-101&from=2026-11&item=PARK&to=2026-11");
    }

    [Fact]
    public async Task An_estate_without_charges_says_what_comes_next()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate());
        await using var pages = new LedgerPages(host);

        var page = pages.Open<CollectionPage>("/billing/collection?period=2026-11");

        page.WaitForAssertion(() => page.Find(".empty b").TextContent.ShouldBe(CollectionTexts.NothingCharged(new Kernel.Period(2026, 11))));
        page.FindAll(".chart-card").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_month_without_charges_claims_no_rate_but_shows_what_is_owed()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Open<CollectionPage>("/billing/collection?as-of=2026-11-30&period=2027-01");

        page.WaitForAssertion(() => page.Find(".note").TextContent.ShouldContain(CollectionTexts.NothingCharged(new Kernel.Period(2027, 1))));
        (page.FindAll(".zones").Count + page.FindAll(".unpaid").Count + page.FindAll(".kp").Count).ShouldBe(0);
        page.Markup.ShouldNotContain("100.00 %");
        page.FindAll(".stack a").Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_ageing_is_narrowed_to_an_age_and_leads_to_the_charges()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Open<AgeingPage>("/billing/ageing?age=Days31To90&as-of=2026-11-30");

        page.WaitForAssertion(() => page.FindAll("tbody tr:not(.total)").Count.ShouldBe(1));
        Hrefs(page, "tbody a").ShouldContain("/billing/ledger?q=1-101");
        Hrefs(page, "a[href^='/export/ageing']").ShouldBe(["/export/ageing?age=Days31To90&as-of=2026-11-30"]);

        pages.Navigation.NavigateTo("/billing/ageing?as-of=2026-11-30&zone=-");
        page.WaitForAssertion(() => page.FindAll("tbody a.line").Select(line => line.TextContent).ShouldBe(["2-101"]));
    }

    static IEnumerable<string?> Hrefs<T>(IRenderedComponent<T> page, string selector) where T : Microsoft.AspNetCore.Components.IComponent => page.FindAll(selector).Select(link => link.GetAttribute("href"));

    static async Task<ModuleHost> HostAsync()
    {
        var estate = new FakeEstate().With(1, "1-101").With(2, "2-101");
        estate.Zones.Add(new ZoneFacts("Z1", "一区", "E01", ["1"]));
        var host = await BillingHost.StartAsync(estate);
        var books = new HandMadeBooks();
        books.Post(1, "1-101", "2026-10", 50);
        books.Pay("I1", "2026-11-10", 1, "1-101", [(PaymentMethod.Cash, 50), (PaymentMethod.WeChat, 70)], (books.Post(1, "1-101", "2026-11", 200), 120, 0));
        books.Post(2, "2-101", "2026-11", 100);
        books.Post(2, "2-101", "2026-11", 30, item: "PARK");
        await books.SaveAsync(host);
        return host;
    }
}
