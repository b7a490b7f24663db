using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

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

    static IEnumerable<string> Told(string page, AxeResult result) =>
        result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{page}: {rule.Id} at {node.Target}: {node.Html}"));
}
