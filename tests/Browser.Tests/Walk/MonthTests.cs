using System.Text.RegularExpressions;
using PropertyHub.Billing;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>The month's page leads to each of its steps; a pool entered by hand explains each household's share.</summary>
[Collection(Estate.Name)]
public sealed class MonthTests(BrowserFixture browser, HostFixture host)
{
    static readonly System.Globalization.CultureInfo Chinese = new("zh-Hans");

    [Fact]
    public async Task The_month_says_what_is_done_and_what_blocks_and_each_step_is_a_link()
    {
        await using var accountant = await browser.SignInAsync(host, "accountant");
        await accountant.GoAsync("/billing/month?period=2026-10");
        await Expect(accountant["tbody tr"]).ToHaveCountAsync(8);
        await Expect(accountant["tbody tr"].Nth(4)).ToContainTextAsync(MonthTexts.State_Part.ToString(Chinese));
        await accountant.PictureAsync("50-month");
        await accountant.GoAsync("/billing/month?period=2027-01");
        await Expect(accountant["tbody tr"].Nth(3)).ToContainTextAsync(MonthTexts.Step_Readings.ToString(Chinese));
        await accountant.PictureAsync("51-month-fresh");
        foreach (var (row, address) in new[] { (0, "/billing/rounds\\?period=2027-01"), (1, "/billing/readings/held\\?period=2027-01"), (2, "/billing/pools\\?period=2027-01"), (3, "/billing/runs/new\\?period=2027-01"), (4, "/billing/runs\\?period=2027-01"), (5, "/billing/tariffs"), (7, "/billing/collection\\?period=2027-01") })
        {
            await accountant.GoAsync("/billing/month?period=2027-01");
            await accountant["tbody tr"].Nth(row).Locator(".btn").ClickAsync();
            await Expect(accountant.Page).ToHaveURLAsync(new Regex(address));
        }
    }

    [Fact]
    public async Task A_pool_is_entered_and_its_sheet_sums_to_the_fen()
    {
        await using var accountant = await browser.SignInAsync(host, "accountant");
        await accountant.GoAsync("/billing/pools?period=2027-02");
        await accountant.Button(PoolTexts.Add.ToString(Chinese)).First.ClickAsync();
        await accountant[".dialog-foot .btn.primary"].WaitForAsync();
        var amount = accountant.Page.GetByLabel(PoolTexts.Amount.ToString(Chinese));
        await amount.FillAsync("１０００．０１");
        await amount.PressAsync("Tab");
        await accountant.PictureAsync("52-pool-dialog");
        await accountant[".dialog-foot .btn.primary"].ClickAsync();
        await Expect(accountant["tbody tr"]).ToHaveCountAsync(1);
        await Expect(accountant["tbody tr"]).ToContainTextAsync("1,000.01");

        await accountant["tbody tr a.btn"].ClickAsync();
        await Expect(accountant["h1"]).ToContainTextAsync("2027-02");
        await Expect(accountant["tr.total"]).ToContainTextAsync("1,000.01");
        await Expect(accountant[".pool-how"]).ToContainTextAsync(PoolTexts.Formula_Area.ToString(Chinese));
        await accountant.PictureAsync("53-pool-sheet");
    }
}
