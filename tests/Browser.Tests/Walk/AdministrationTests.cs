using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>The administrator gives a position a right and sets a value for later; both count at once or on their day, and the trail says so.</summary>
[Collection(Estate.Name)]
public sealed class AdministrationTests(BrowserFixture browser, HostFixture host)
{
    const string SeeTariffs = "[data-right='billing.tariff.see']";

    [Fact]
    public async Task A_right_that_is_given_counts_at_once_and_the_trail_says_who_gave_it()
    {
        await using var administrator = await browser.SignInAsync(host, "administrator");
        await using var hr = await browser.SignInAsync(host, "hr");
        await hr.Page.GotoAsync("/billing/tariffs");
        await Expect(hr["main, .account"].First).ToContainTextAsync("你的岗位看不到这一页");

        await GiveAsync(administrator, true);
        await hr.GoAsync("/billing/tariffs");
        await Expect(hr["tbody tr"].First).ToBeVisibleAsync();

        await administrator.GoAsync("/admin/audit?deed=EditRole");
        var line = administrator["tbody tr"].First;
        await Expect(line).ToContainTextAsync("系统管理员");
        await Expect(line).ToContainTextAsync("行政人事");
        await administrator.PictureAsync("64-trail-of-a-right");

        await GiveAsync(administrator, false);
        await hr.Page.GotoAsync("/billing/tariffs");
        await Expect(hr["main, .account"].First).ToContainTextAsync("你的岗位看不到这一页");
    }

    static async Task GiveAsync(Seat administrator, bool given)
    {
        await administrator.GoAsync("/admin/roles");
        await administrator[".role-pick:has-text('行政人事')"].ClickAsync();
        await Expect(administrator[".role-pick[aria-current=true]"]).ToContainTextAsync("行政人事");
        await Expect(administrator[SeeTariffs]).ToBeCheckedAsync(new() { Checked = !given });
        await administrator[SeeTariffs].ClickAsync();
        await administrator.Button("保存").ClickAsync();
        await Expect(administrator.Button("保存")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_setting_is_changed_from_a_later_day_on_and_the_value_of_today_stays()
    {
        await using var administrator = await browser.SignInAsync(host, "administrator");
        await administrator.GoAsync("/admin/settings");
        var row = administrator["tbody tr:has-text('部门考核平均分目标')"];
        await row.Locator("button").ClickAsync();
        await Expect(administrator["[role=dialog]"]).ToBeVisibleAsync();
        await administrator["[role=dialog] input"].Nth(0).FillAsync("78");
        await administrator["[role=dialog] input"].Nth(1).FillAsync("2027-01-01");
        await administrator["[role=dialog] input"].Nth(1).PressAsync("Tab");
        await administrator.PictureAsync("65-setting");
        await administrator[".dialog-foot .btn.primary"].ClickAsync();
        await Expect(administrator["[role=dialog]"]).ToHaveCountAsync(0);

        await Expect(row.Locator("td.b")).ToHaveTextAsync("75");
        await Expect(row).ToContainTextAsync("78");
        await Expect(row).ToContainTextAsync("2027-01-01");
        await administrator.GoAsync("/admin/audit?deed=ChangeSetting");
        await Expect(administrator["tbody tr"].First).ToContainTextAsync("78");
        await administrator.PictureAsync("66-trail-of-a-setting");
    }
}
