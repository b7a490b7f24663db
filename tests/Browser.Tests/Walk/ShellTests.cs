using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>The way about: a rail that folds, breadcrumbs, titles, and pages that are the same after a reload and on the way back.</summary>
public sealed class ShellTests(BrowserFixture browser, HostFixture host)
{
    [Fact]
    public async Task The_rail_opens_stays_open_and_is_folded_on_a_tablet_where_a_table_shows_that_there_is_more()
    {
        await using var seat = await browser.SignInAsync(host, "manager");
        await Expect(seat[".rail-pages a[href='/billing/ledger']"]).ToBeHiddenAsync();
        await seat.Button("展开导航").ClickAsync();
        await Expect(seat.Button("收起导航")).ToBeFocusedAsync();
        await seat[".rail-pages a[href='/billing/ledger']"].ClickAsync();
        await Expect(seat[".rail-pages [aria-current=true]"]).ToHaveTextAsync("台账");
        await seat.Page.ReloadAsync();
        await Expect(seat[".rail-pages a[href='/billing/ledger']"]).ToBeVisibleAsync();
        await seat.PictureAsync("53-rail-open");
        await seat.Page.SetViewportSizeAsync(768, 1024);
        await Expect(seat[".rail-pages a[href='/billing/ledger']"]).ToBeHiddenAsync();
        await Expect(seat.Button("收起导航")).ToBeHiddenAsync();
        await seat.Page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('.list-body'), '::after').opacity === '1'");
        await seat.PictureAsync("54-more-beyond-the-edge");
        // the whole cell of the head sorts, not its letters alone, and figures begin with the largest
        await seat["th:has(a[href*='sort=-amount'])"].ClickAsync(new() { Position = new() { X = 4, Y = 4 } });
        await Expect(seat["th[aria-sort=descending]"]).ToContainTextAsync("应收");
    }

    /// <summary>Of the tab that stands across the left edge nothing but its margin is seen.</summary>
    const string NoTabIsCut = """
        () => {
          const bar = document.querySelector('.tabs'), left = bar.getBoundingClientRect().left;
          return [...bar.children].every(tab => { const words = document.createRange(); words.selectNodeContents(tab); const box = words.getBoundingClientRect(); return box.left >= left || box.right <= left + 1; });
        }
        """;

    [Theory]
    [InlineData(1280, "folded")]
    [InlineData(1280, "open")]
    [InlineData(1024, "folded")]
    [InlineData(768, "folded")]
    public async Task The_tab_of_the_page_is_in_view_however_many_stand_before_it(int width, string rail)
    {
        await using var seat = await browser.SignInAsync(host, "manager", "en-US");
        await seat.Page.SetViewportSizeAsync(width, 800);
        if (rail == "open")
            await seat["[data-set-rail=open]"].ClickAsync();
        foreach (var address in new[] { "/billing/ageing", "/billing/month" })
        {
            await seat.GoAsync(address);
            await Expect(seat[".tabs [aria-current]"]).ToBeInViewportAsync(new() { Ratio = 0.95f });
            await seat.Page.WaitForFunctionAsync(NoTabIsCut);
        }
        await Expect(seat[".bar-search"]).ToBeInViewportAsync(new() { Ratio = 0.95f });
    }

    [Fact]
    public async Task A_record_leads_back_to_its_list_as_it_was_left_and_says_its_name_in_the_tab()
    {
        await using var seat = await browser.SignInAsync(host, "manager");
        await seat.GoAsync("/archives/units?building=1&sort=-area");
        await seat["tbody a.line"].First.ClickAsync();
        await Expect(seat[".crumbs li"]).ToHaveCountAsync(3);
        var name = await seat["h1"].InnerTextAsync();
        await Expect(seat[".crumbs [aria-current=page]"]).ToHaveTextAsync(name);
        await Expect(seat.Page).ToHaveTitleAsync($"{name} · PropertyHub");
        await seat[".crumbs a"].Nth(1).ClickAsync();
        await Expect(seat.Page).ToHaveURLAsync(host.Address + "/archives/units?building=1&sort=-area");
        await Expect(seat.Page).ToHaveTitleAsync("房屋 · PropertyHub");
    }

    /// <summary>What is chosen on a page stands in its address: reloaded, or gone back to, it shows the same.</summary>
    [Theory]
    [InlineData("manager", "/archives/units?q=101&building=1&usage=Residential&sort=-area&page=1&size=50", "tbody")]
    [InlineData("manager", "/archives/chart?building=1&by=arrears", "main")]
    [InlineData("manager", "/archives/units/1-1-101?story=money", ".unit, main")]
    [InlineData("accountant", "/billing/ledger?from=2026-10&to=2026-11&state=Paid&sort=item&page=2", "tbody")]
    [InlineData("accountant", "/billing/daybook?since=2026-09-01&until=2026-09-30&sort=date", "tbody")]
    [InlineData("accountant", "/billing/ageing?as-of=2026-11-30&sort=unit", "tbody")]
    [InlineData("accountant", "/billing/collection?period=2026-11&as-of=2026-11-30", "main")]
    [InlineData("accountant", "/billing/readings?period=2026-11&sort=-meter", "main")]
    [InlineData("hr", "/appraisals?month=2026-11", "main")]
    [InlineData("hr", "/staff?q=E0&sort=-name", "tbody")]
    [InlineData("administrator", "/admin/audit?module=billing&kind=Batch", "tbody")]
    [InlineData("administrator", "/admin/roles?role=3", ".roles")]
    public async Task A_page_is_the_same_after_a_reload_and_on_the_way_back(string position, string address, string part)
    {
        await using var seat = await browser.SignInAsync(host, position);
        await seat.GoAsync(address);
        var shown = await seat[part].First.InnerTextAsync();
        shown.ShouldNotBeNullOrWhiteSpace();
        await seat.Page.ReloadAsync();
        await Expect(seat[part].First).ToHaveTextAsync(shown, new() { UseInnerText = true });
        await Expect(seat.Page).ToHaveURLAsync(host.Address + address);
        await seat[".rail-mark"].ClickAsync();
        await Expect(seat.Page).ToHaveURLAsync(host.Address + "/");
        await seat.Page.GoBackAsync();
        await Expect(seat.Page).ToHaveURLAsync(host.Address + address);
        await Expect(seat[part].First).ToHaveTextAsync(shown, new() { UseInnerText = true });
    }
}
