using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Smoke;

/// <summary>Every page opens for whoever may see it, without a fault and with room for its words, in each language; and no page has a finding of axe in either theme.</summary>
public sealed partial class EveryPageTests(BrowserFixture browser, HostFixture host)
{
    /// <summary>The pieces of text on the page, but for the names of keys.</summary>
    const string Words = """
        () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), words = [];
          while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('script,style,kbd') && walker.currentNode.data.trim()) words.push(walker.currentNode.data.trim());
          return words;
        }
        """;

    /// <summary>The language in which links are followed and axe is asked: what they find is the same in each.</summary>
    const string First = "zh-CN";

    [Theory]
    [InlineData(First)]
    [InlineData("zh-TW")]
    [InlineData("en-GB")]
    public async Task Every_page_opens(string locale)
    {
        var faults = new List<string>();
        var asked = new HashSet<string>();
        foreach (var pages in AllPages.Addresses().GroupBy(AllPages.WhoMaySee))
        {
            await using var seat = pages.Key is null ? await browser.SitDownAsync(host.Host, locale) : await browser.SignInAsync(host, pages.Key, locale);
            var said = new List<string>();
            seat.Page.Console += (_, message) =>
            {
                if (message.Type == "error")
                    said.Add(message.Text);
            };
            seat.Page.PageError += (_, error) => said.Add(error);
            foreach (var address in pages)
            {
                await seat.GoAsync(address);
                await Expect(seat.Page).ToHaveTitleAsync(SomeTitle());
                var words = await seat.Page.EvaluateAsync<string[]>(Words);
                // The audit trail names records and their fields as they are stored.
                if (address != "/admin/audit")
                    said.AddRange(words.Where(word => KeyShown().IsMatch(word)).Select(word => $"the key {word} stands on the page"));
                if (await seat[".empty[role=alert]"].CountAsync() > 0)
                    said.Add(string.Join(' ', words));
                if (locale == First)
                    said.AddRange(await DeadLinksAsync(seat, asked));
                said.AddRange(await Fit.FaultsAsync(seat, locale));
                await seat.PictureAsync($"page-{locale}-{address.Trim('/').Replace('/', '-').Replace("?", "")}");
                if (locale == First)
                    said.AddRange(await FindingsAsync(seat));
                faults.AddRange(said.Select(fault => $"{address}: {fault}"));
                said.Clear();
            }
        }
        faults.ShouldBeEmpty();
    }

    static async Task<IEnumerable<string>> FindingsAsync(Seat seat)
    {
        await seat.ShowWholeAsync();
        var findings = await Axe.FindingsInBothThemesAsync(seat.Page);
        await seat.ShowScreenAsync();
        return findings;
    }

    static async Task<List<string>> DeadLinksAsync(Seat seat, HashSet<string> asked)
    {
        var dead = new List<string>();
        var links = await seat["a[href^='/']"].EvaluateAllAsync<string[]>("all => all.map(link => link.getAttribute('href'))");
        foreach (var link in links.Where(link => !link.StartsWith("/culture", StringComparison.Ordinal) && asked.Add(AnyNumber().Replace(link, "0"))))
            if (await seat.Page.APIRequest.GetAsync(link, new() { MaxRedirects = 0 }) is { Status: 404 })
                dead.Add($"the link {link} leads nowhere");
        return dead;
    }

    /// <summary>Of links that differ in a number only, one is followed.</summary>
    [GeneratedRegex(@"[0-9-]+")]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"\S")]
    private static partial Regex SomeTitle();

    /// <summary>A text that no resource has is shown as its key: words run together, or with an underscore.</summary>
    [GeneratedRegex(@"^(?!PropertyHub$|WeChat$)(?:(?:[A-Z][a-z]+){2,}|[A-Z][A-Za-z]*_\w+)$")]
    private static partial Regex KeyShown();
}
