using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>我的工作台: what waits for a person is a key away.</summary>
public sealed class StartPageTests(BrowserFixture browser, HostFixture host)
{
    [Fact]
    public async Task What_waits_is_reached_by_arrows_and_enter_and_what_one_begins_by_its_number()
    {
        await using var seat = await browser.SignInAsync(host, "manager");
        await Expect(seat[".hm-main tbody tr"].First).ToBeVisibleAsync();
        await Expect(seat[".hm-fig strong"].First).ToContainTextAsync("%");
        await seat.PictureAsync("01-start");

        await seat.ListensAsync("ArrowDown");
        await seat.Keys.PressAsync("ArrowDown");
        await Expect(seat[".hm-go"].First).ToBeFocusedAsync();
        var address = await seat[".hm-go"].First.GetAttributeAsync("href");
        await seat.Keys.PressAsync("Enter");
        await Expect(seat.Page).ToHaveURLAsync(host.Address + address);

        await seat.GoAsync("/");
        var deed = await seat[".hm-quick a"].First.GetAttributeAsync("href");
        await seat.ListensAsync("Alt+1");
        await seat.Keys.PressAsync("Alt+1");
        await Expect(seat.Page).ToHaveURLAsync(host.Address + deed);
    }
}
