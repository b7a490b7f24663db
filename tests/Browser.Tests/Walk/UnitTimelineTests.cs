using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>The timeline of a unit: filtered in the address, each line a way to its record.</summary>
public sealed class UnitTimelineTests(BrowserFixture browser, HostFixture host)
{
    [Fact]
    public async Task What_was_billed_is_filtered_stays_filtered_after_a_reload_and_leads_to_the_charge()
    {
        await using var seat = await browser.SignInAsync(host, "cashier");
        await seat.GoAsync("/archives/units/2-1-201");

        await seat[".pill[href*='story=billed']"].ClickAsync();
        await Expect(seat[".pill.on"]).ToContainTextAsync("出账");
        await seat.Page.ReloadAsync();
        await Expect(seat[".pill.on"]).ToContainTextAsync("出账");
        await seat.PictureAsync("31-timeline");

        var line = seat[".story-what a"].First;
        var address = (await line.GetAttributeAsync("href"))!;
        address.ShouldStartWith("/billing/ledger");
        await line.ClickAsync();
        await Expect(seat.Page).ToHaveURLAsync(host.Address + address);
    }
}
