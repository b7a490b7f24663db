using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PropertyHub.Administration;
using PropertyHub.Administration.Accounts;
using PropertyHub.Host;
using PropertyHub.Host.Tests;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Estates;

/// <summary>The edge estate goes through the whole main job by the pages alone, on an empty host that is not in Development, and every export says what it must.</summary>
public sealed class PagesOnlyTests(BrowserFixture browser)
{
    const string Password = "gui-zi-2026-12";
    static readonly System.Globalization.CultureInfo Chinese = new("zh-Hans");

    [Fact]
    public async Task Exports_say_what_they_must()
    {
        await using var host = await TestHost.StartAsync("Production");
        await using var clerk = await browser.SitDownAsync(host);
        await BeginAsync(host, clerk);
        foreach (var step in HostFixture.Steps())
            await (step[0] switch
            {
                "import" => ImportAsync(clerk, step[1], step[2]),
                "bill-run" => BillAsync(clerk, step[1], step[3].Split(','), step[5]),
                _ => AppraiseAsync(clerk, step[1], step[2]),
            });

        await CompareAsync(host, clerk, "ledger", "/billing/ledger?from=2026-09&to=2026-11");
        await CompareAsync(host, clerk, "receipts", "/billing/daybook?since=2026-09-01&until=2026-12-31");
        await CompareAsync(host, clerk, "collection", "/billing/collection?period=2026-11&as-of=2026-11-30");
        await CompareAsync(host, clerk, "ageing", "/billing/ageing?as-of=2026-11-30");
        await CompareAsync(host, clerk, "appraisals", "/appraisals?month=2026-11");
        await host.CommandAsync("verify");
    }

    /// <summary>The link of the first start makes the administrator, who then gives himself the positions that this job takes.</summary>
    static async Task BeginAsync(TestHost host, Seat clerk)
    {
        string? link;
        await using (var scope = host.Services.CreateAsyncScope())
            link = await scope.ServiceProvider.GetRequiredService<IFirstAdministrator>().IssueLinkAsync(CancellationToken.None);
        await clerk.Page.GotoAsync(link!);
        await clerk["input[name=user]"].FillAsync("zhou");
        await clerk["input[name=display]"].FillAsync("周一鸣");
        await clerk["input[name=password]"].FillAsync(Password);
        await clerk["input[name=again]"].FillAsync(Password);
        await clerk["button[type=submit]"].ClickAsync();
        await Expect(clerk["button[name=demo]"]).ToHaveCountAsync(0);
        await SignInAsync(clerk, "wrong");
        await Expect(clerk[".note.red"]).ToBeVisibleAsync();
        await SignInAsync(clerk, Password);
        await clerk.ReadyAsync();

        await clerk.GoAsync("/admin/accounts");
        await clerk[$"tr:has-text('zhou') button:has-text('{AdminTexts.ChangeRoles.ToString(Chinese)}')"].ClickAsync();
        foreach (var position in new[] { "manager", "accountant", "hr" })
            await clerk.Page.GetByLabel(AdminTexts.Get("Role_" + position).ToString(Chinese), new() { Exact = true }).CheckAsync();
        await clerk.Keys.PressAsync("Control+Enter");
        await Expect(clerk[".mud-dialog"]).ToHaveCountAsync(0);
    }

    static async Task SignInAsync(Seat clerk, string password)
    {
        await clerk["input[name=user]"].FillAsync("zhou");
        await clerk["input[name=password]"].FillAsync(password);
        await clerk["button[type=submit]"].First.ClickAsync();
    }

    static async Task ImportAsync(Seat clerk, string kind, string file)
    {
        await clerk.GoAsync($"/import/{kind}");
        await (await Seat.FileFieldAsync(clerk.Page)).SetInputFilesAsync(file);
        var take = clerk[".import-work .btn.primary"];
        await Expect(take).ToBeEnabledAsync();
        if (kind == "readings")
            await clerk.PictureAsync("30-import-checked");
        await take.ClickAsync();
        await Expect(clerk[".import-work .note:not(.blue):not(.amber)"].First).ToBeVisibleAsync();
        await Expect(clerk[".import-work .note.red"]).ToHaveCountAsync(0);
        await Expect(take).ToHaveCountAsync(0);
    }

    static async Task BillAsync(Seat clerk, string period, string[] items, string day)
    {
        await clerk.GoAsync("/billing/runs/new");
        var month = clerk[".form .is-month input[type=text]"];
        await month.FillAsync(period);
        await month.PressAsync("Tab");
        await Expect(month).ToHaveValueAsync(period);
        var posted = clerk[".form .date-box:not(.is-month) input[type=text]"];
        await posted.FillAsync(day);
        await posted.PressAsync("Tab");
        await Expect(posted).ToHaveValueAsync(day);
        foreach (var box in await clerk[".run-items label"].AllAsync())
            await box.Locator("input").SetCheckedAsync(items.Any(item => box.InnerTextAsync().Result.Contains(item)));
        await clerk["main .btn.primary"].ClickAsync();
        var post = clerk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^记账") });
        await Expect(post).ToBeEnabledAsync();
        await clerk.PictureAsync("31-run-previewed");
        await post.DblClickAsync();
        await Expect(clerk["main a[href^='/billing/ledger?from=" + period + "']"].First).ToBeVisibleAsync();
        await clerk.PictureAsync("32-run-posted");
    }

    static async Task AppraiseAsync(Seat clerk, string month, string how)
    {
        await clerk.GoAsync($"/appraisals?month={month}");
        await clerk["main .btn.primary"].ClickAsync();
        if (how == "--close")
        {
            await clerk.AnswerAsync("评分人出差");
            await Expect(clerk["main .btn.primary"]).ToHaveCountAsync(0);
        }
        await Expect(clerk["a[href^='/export/appraisals']"]).ToBeVisibleAsync();
    }

    static async Task CompareAsync(TestHost host, Seat clerk, string kind, string address)
    {
        await clerk.GoAsync(address);
        await clerk.PictureAsync("33-" + kind);
        var file = kind is "appraisals" or "collection" ? await clerk.DownloadAsync(host, clerk[$"a[href^='/export/{kind}']"]) : await clerk.StandardSheetAsync(host, kind);
        SampleBooks.Compare(Path.Combine(HostFixture.Samples, "expected", kind + ".csv"), file);
    }
}
