using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PropertyHub.Browser.Tests.Smoke;

/// <summary>What axe finds by the rules of WCAG 2.2 AA on what a window shows.</summary>
internal static class Axe
{
    static readonly string Script = new BundledAxeScriptProvider().GetScript();

    const string Rules = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }";

    /// <summary>The themes differ in nothing but colours.</summary>
    const string Colours = "{ type: 'rule', values: ['color-contrast'] }";

    /// <summary>Rows of a list are alike: a dozen of them tell what all have.</summary>
    const string FewRows = "document.querySelectorAll('tbody tr:nth-child(n + 13)').forEach(row => row.hidden = true)";

    /// <summary>In the theme that the window has.</summary>
    public static async Task<string[]> FindingsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Asked(Rules));
    }

    /// <summary>In both themes. The page is not to be used afterwards.</summary>
    public static async Task<IEnumerable<string>> FindingsInBothThemesAsync(IPage page)
    {
        await page.EvaluateAsync(FewRows);
        await page.EvaluateAsync("document.documentElement.dataset.theme = 'light'");
        var light = await FindingsAsync(page);
        await page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");
        var dark = await page.EvaluateAsync<string[]>(Asked(Colours));
        return [.. light.Select(finding => $"light: {finding}"), .. dark.Select(finding => $"dark: {finding}")];
    }

    static string Asked(string rules) =>
        $$"""
        async () => {
          const found = await axe.run(document, { runOnly: {{rules}}, resultTypes: ['violations'] });
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.html}`));
        }
        """;
}
