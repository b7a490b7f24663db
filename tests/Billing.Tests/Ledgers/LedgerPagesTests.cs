using Bunit;
using PropertyHub.Archives;
using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.DayBook;
using PropertyHub.Billing.Ledgers;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Ledgers;

public sealed class LedgerPagesTests
{
    [Fact]
    public async Task The_ledger_opens_at_the_latest_period_and_downloads_what_it_shows()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Open<LedgerPage>("/billing/ledger");

        page.WaitForAssertion(() => page.FindAll("tbody tr:not(.total)").Count.ShouldBe(2));
        pages.Navigation.Uri.ShouldEndWith("/billing/ledger?from=2026-11&to=2026-11");
        page.Find("a[href^='/export/ledger']").GetAttribute("href").ShouldBe("/export/ledger?from=2026-11&to=2026-11");
        page.Find("tbody a.line").GetAttribute("href").ShouldBe("/billing/ledger/2");
        page.Find("tbody a[href^='/archives/units/']").GetAttribute("href").ShouldBe("/archives/units/1-101");
        page.Find("tr.total").TextContent.ShouldContain("300.00");
        page.Find("tr.total").TextContent.ShouldContain("180.00");
    }

    [Fact]
    public async Task The_ledger_follows_its_address()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Open<LedgerPage>("/billing/ledger?q=1-101&state=open");

        page.WaitForAssertion(() => page.FindAll("tbody tr:not(.total)").Count.ShouldBe(1));
        page.Find("tbody tr").TextContent.ShouldContain("2026-10");
        page.Find("tbody .chip").TextContent.ShouldContain("未缴");
    }

    [Fact]
    public async Task An_estate_without_charges_says_what_comes_next()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate());
        await using var pages = new LedgerPages(host);

        var page = pages.Open<LedgerPage>("/billing/ledger");

        page.WaitForAssertion(() => page.Find(".empty b").TextContent.ShouldBe(LedgerTexts.NoCharges));
    }

    [Fact]
    public async Task A_charge_shows_what_settled_it_with_its_receipts()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Render<ChargePage>(parameters => parameters.Add(charge => charge.Number, 2));

        page.WaitForAssertion(() => page.Find("h1").TextContent.ShouldBe("物业管理费 2026-11"));
        page.Find("a[href='/billing/receipts/1']").TextContent.ShouldBe("I1");
        page.Find(".record-head .ask-reversal").ShouldNotBeNull();
        page.Find(".sum .end").TextContent.ShouldContain("200.00");
        pages.Render<ChargePage>(parameters => parameters.Add(charge => charge.Number, 99)).Find(".empty b").TextContent.ShouldBe(LedgerTexts.NoSuchCharge(99));
    }

    [Fact]
    public async Task The_day_book_opens_today_and_sums_by_method()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Open<DayBookPage>("/billing/daybook");
        page.WaitForAssertion(() => page.Find(".empty").ShouldNotBeNull());
        pages.Navigation.Uri.ShouldEndWith("?since=2026-11-24&until=2026-11-24");

        pages.Navigation.NavigateTo("/billing/daybook?since=2026-11-01&until=2026-11-30");
        page.WaitForAssertion(() => page.FindAll("tbody tr:not(.total)").Count.ShouldBe(1));
        page.Find("tbody a.line").GetAttribute("href").ShouldBe("/billing/receipts/1");
        page.FindAll("tbody .ask-reversal").Count.ShouldBe(1);
        page.WaitForAssertion(() => page.FindAll(".facts dd").Select(dd => dd.TextContent).ShouldBe(["50.00", "70.00"]));
        page.Find("a[href^='/export/receipts']").GetAttribute("href").ShouldBe("/export/receipts?since=2026-11-01&until=2026-11-30");
    }

    [Fact]
    public async Task Collection_shows_zones_against_target_and_drills_down_to_households()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Open<CollectionPage>("/billing/collection?period=2026-11&as-of=2026-11-30");

        page.WaitForAssertion(() => page.FindAll(".zones tbody tr").Count.ShouldBe(3));
        page.FindAll(".zones tbody tr")[0].TextContent.ShouldContain("0.00");
        page.FindAll(".zones tbody tr")[0].TextContent.ShouldContain("雷敏 E01");
        page.FindAll(".zones tbody tr")[1].TextContent.ShouldContain("未分区");
        page.FindAll(".meter.far").Count.ShouldBe(3);
        page.FindAll(".zones .tag.hot").Count.ShouldBe(2);
        page.FindAll(".kp").Count.ShouldBe(4);
        page.FindAll(".stacks li.bar-row .bar-value").Select(sum => sum.TextContent).ShouldBe(["130.00", "100.00"]);
        page.Find("a[href^='/export/collection']").GetAttribute("href").ShouldBe("/export/collection?period=2026-11&as-of=2026-11-30");
        page.FindAll("a[href^='/archives/units/']").Select(link => link.TextContent).ShouldBe(["1-101", "2-101"]);

        pages.Navigation.NavigateTo("/billing/collection?period=2026-11&as-of=2026-11-30&zone=Z1");
        page.WaitForAssertion(() => page.FindAll("a[href^='/archives/units/']").Select(link => link.TextContent).ShouldBe(["1-101"]));
    }

    [Fact]
    public async Task Ageing_lists_units_with_arrears_and_their_sum()
    {
        await using var host = await HostAsync();
        await using var pages = new LedgerPages(host);

        var page = pages.Open<AgeingPage>("/billing/ageing?as-of=2026-11-30&sort=-total");

        page.WaitForAssertion(() => page.FindAll("tbody tr:not(.total)").Select(row => row.QuerySelector("a.line")!.TextContent).ShouldBe(["1-101", "2-101"]));
        page.Find("tr.total").TextContent.ShouldContain("230.00");
        page.Find("a[href^='/export/ageing']").GetAttribute("href").ShouldBe("/export/ageing?as-of=2026-11-30&sort=-total");
    }

    static async Task<ModuleHost> HostAsync()
    {
        var estate = new FakeEstate().With(1, "1-101").With(2, "2-101");
        estate.Zones.Add(new ZoneFacts("Z1", "一区", "E01", ["1"]));
        var host = await BillingHost.StartAsync(estate);
        var books = new HandMadeBooks();
        books.Post(1, "1-101", "2026-10", 50);
        books.Pay("I1", "2026-11-10", 1, "1-101", [(PaymentMethod.Cash, 50), (PaymentMethod.WeChat, 70)], (books.Post(1, "1-101", "2026-11", 200), 120, 0));
        books.Post(2, "2-101", "2026-11", 100);
        await books.SaveAsync(host);
        return host;
    }
}
