using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Smoke;

/// <summary>What a list can look like besides how it opens has no finding of axe either; how every page opens is asked by <see cref="EveryPageTests"/>.</summary>
public sealed class AccessibilityTests(BrowserFixture browser, HostFixture host)
{
    [Theory]
    [InlineData("accountant", "/billing/ledger?density=compact")]
    [InlineData("accountant", "/billing/ageing?density=compact")]
    [InlineData("manager", "/archives/units?density=compact")]
    public async Task Compact_rows_are_still_large_enough_to_hit(string position, string address)
    {
        await using var seat = await browser.SignInAsync(host, position);
        await seat.ShowWholeAsync();
        await seat.GoAsync(address);
        await Expect(seat["section.list.compact"]).ToHaveCountAsync(1);
        (await Axe.FindingsAsync(seat.Page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_with_a_saved_filter_has_no_finding_either()
    {
        await using var seat = await browser.SignInAsync(host, "deputy-manager");
        await seat.ShowWholeAsync();
        await seat.GoAsync("/archives/units?sort=-code");
        await seat.Button("我的筛选").ClickAsync();
        await seat[".keep-filter input"].FillAsync("大号在前");
        await seat[".keep-filter [type=submit]"].ClickAsync();
        await Expect(seat[".pop-menu:popover-open a"]).ToHaveTextAsync("大号在前");
        (await Axe.FindingsAsync(seat.Page)).ShouldBeEmpty();
    }
}
