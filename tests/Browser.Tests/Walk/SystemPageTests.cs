using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>The administrator sees how the program runs.</summary>
public sealed class SystemPageTests(BrowserFixture browser, HostFixture host)
{
    [Fact]
    public async Task The_database_the_news_between_modules_and_the_jobs_are_told()
    {
        await using var seat = await browser.SignInAsync(host, "administrator");
        await seat.GoAsync("/system");

        await Expect(seat["main"]).ToContainTextAsync("propertyhub.db");
        var modules = seat["table"].Nth(0).Locator("tbody tr");
        await Expect(modules).Not.ToHaveCountAsync(0);
        foreach (var title in new[] { "档案", "收费", "考核", "管理" })
            await Expect(modules.Filter(new() { HasText = title })).ToHaveCountAsync(1);
        await Expect(seat["table"].Nth(1).Locator("tbody tr")).ToContainTextAsync("清理过期的链接、消息和答复");
        await seat.PictureAsync("40-system");
    }

    [Fact]
    public async Task A_job_is_started_now_tells_how_it_went_and_stands_in_the_trail()
    {
        await using var seat = await browser.SignInAsync(host, "administrator");
        await seat.GoAsync("/system");
        await seat.Button("立即执行：清理过期").ClickAsync();
        await Expect(seat["table"].Nth(1).Locator("tbody tr").First).ToContainTextAsync("完成");
        await seat.PictureAsync("41-system-job");
        await seat.GoAsync("/admin/audit?kind=Started");
        await Expect(seat["tbody tr"].First).ToContainTextAsync("立即执行定时任务");
        await Expect(seat["tbody tr"].First).ToContainTextAsync("系统管理员");
    }

    [Fact]
    public async Task Nobody_else_is_let_in()
    {
        await using var seat = await browser.SignInAsync(host, "cashier");
        await Expect(seat[".tabs a[href='/system']"]).ToHaveCountAsync(0);
        await seat.GoAsync("/system");
        await Expect(seat["main"]).Not.ToContainTextAsync("propertyhub.db");
    }
}
