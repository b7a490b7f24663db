using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>From anywhere to any record by the keyboard (Ctrl K).</summary>
public sealed class FinderTests(BrowserFixture browser, HostFixture host)
{
    [Fact]
    public async Task From_any_page_a_room_is_three_keys_and_enter_away()
    {
        await using var seat = await browser.SignInAsync(host, "cashier");
        await seat.GoAsync("/billing/daybook");

        await seat.Keys.PressAsync("Control+k");
        await Expect(seat["#find-all"]).ToBeFocusedAsync();
        await seat.Keys.TypeAsync("2-1-201");
        await Expect(seat["#find-0"]).ToContainTextAsync("2-1-201");
        await seat.PictureAsync("30-finder");
        await seat.Keys.PressAsync("Enter");

        await Expect(seat.Page).ToHaveURLAsync(host.Address + "/archives/units/2-1-201");
        await Expect(seat["h1"]).ToContainTextAsync("2-1-201");

        await seat.Keys.PressAsync("Control+k");
        await Expect(seat["#find-0"]).ToContainTextAsync("2-1-201");
        await Expect(seat["#find-all"]).ToBeFocusedAsync();
        await seat.Keys.PressAsync("Escape");
        await Expect(seat[".pal"]).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_mouse_that_rests_on_the_list_chooses_nothing()
    {
        await using var seat = await browser.SignInAsync(host, "cashier");
        await seat.GoAsync("/billing/daybook");
        await seat.Keys.PressAsync("Control+k");
        await Expect(seat["#find-all"]).ToBeFocusedAsync();
        await seat.Keys.TypeAsync("2-1-201");
        await Expect(seat["#find-1"]).ToContainTextAsync("2-1-201");

        await seat["#find-1"].HoverAsync();
        await seat.Keys.PressAsync("Enter");

        await Expect(seat.Page).ToHaveURLAsync(host.Address + "/archives/units/2-1-201");
    }

    [Fact]
    public async Task Nobody_finds_what_they_may_not_see()
    {
        await using var seat = await browser.SignInAsync(host, "hr");
        await seat.GoAsync("/");

        await seat.Keys.PressAsync("Control+k");
        await Expect(seat["#find-all"]).ToBeFocusedAsync();
        await seat.Keys.TypeAsync("2-1-201");

        await Expect(seat[".pal-none"]).ToBeVisibleAsync();
        await Expect(seat["#find-list a"]).ToHaveCountAsync(0);
    }
}
