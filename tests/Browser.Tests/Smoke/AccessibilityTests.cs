using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Smoke;

/// <summary>No page has a finding of axe by the rules of WCAG 2.2 AA, in either theme.</summary>
public sealed class AccessibilityTests(BrowserFixture browser, HostFixture host)
{
    static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }, ResultTypes = [ResultType.Violations] };

    /// <summary>The themes differ in nothing but colours.</summary>
    static readonly AxeRunOptions Colours = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast"] }, ResultTypes = [ResultType.Violations] };

    [Fact]
    public async Task Every_page_is_read_and_worked_by_everybody()
    {
        var findings = new List<string>();
        foreach (var pages in AllPages.Addresses().GroupBy(AllPages.WhoMaySee))
        {
            await using var seat = pages.Key is null ? await browser.SitDownAsync(host.Host) : await browser.SignInAsync(host, pages.Key);
            await ShowWholeAsync(seat);
            foreach (var address in pages)
            {
                await seat.GoAsync(address);
                findings.AddRange(Told($"{address} light", await seat.Page.RunAxe(Rules)));
                await seat.Page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");
                findings.AddRange(Told($"{address} dark", await seat.Page.RunAxe(Colours)));
            }
        }
        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("accountant", "/billing/ledger?density=compact")]
    [InlineData("accountant", "/billing/ageing?density=compact")]
    [InlineData("manager", "/archives/units?density=compact")]
    public async Task Compact_rows_are_still_large_enough_to_hit(string position, string address)
    {
        await using var seat = await browser.SignInAsync(host, position);
        await ShowWholeAsync(seat);
        await seat.GoAsync(address);
        await Expect(seat["section.list.compact"]).ToHaveCountAsync(1);
        Told(address, await seat.Page.RunAxe(Rules)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_with_a_saved_filter_has_no_finding_either()
    {
        await using var seat = await browser.SignInAsync(host, "deputy-manager");
        await ShowWholeAsync(seat);
        await seat.GoAsync("/archives/units?sort=-code");
        await seat.Button("我的筛选").ClickAsync();
        await seat[".keep-filter input"].FillAsync("大号在前");
        await seat[".keep-filter button"].ClickAsync();
        await Expect(seat[".pop-menu:popover-open a"]).ToHaveTextAsync("大号在前");
        Told("with its menu open", await seat.Page.RunAxe(Rules)).ShouldBeEmpty();
    }

    /// <summary>So high that nothing that sticks to an edge lies over a row: how much of a row it would hide hangs on how far the page is scrolled.</summary>
    static Task ShowWholeAsync(Seat seat) => seat.Page.SetViewportSizeAsync(1280, 5000);

    static IEnumerable<string> Told(string page, AxeResult result) =>
        result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{page}: {rule.Id} at {node.Target}: {node.Html}"));
}
