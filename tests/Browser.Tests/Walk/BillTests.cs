using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>Bills on paper: of one household, and of all that a filter shows.</summary>
public sealed class BillTests(BrowserFixture browser, HostFixture host)
{
    [Fact]
    public async Task A_steward_prints_the_bills_of_a_building_and_of_one_household()
    {
        await using var steward = await browser.SignInAsync(host, "steward");
        await steward.GoAsync("/billing/ageing?sort=-total");
        await steward.GoAsync("/billing/ageing?building=3&sort=-total");
        var unit = await steward["tbody a.line"].First.InnerTextAsync();
        await steward["a[href^='/billing/bills/print']"].ClickAsync();
        var sheets = steward[".a4"];
        await Expect(sheets.First).ToContainTextAsync(unit);
        (await sheets.CountAsync()).ShouldBeGreaterThan(1);
        await steward.PictureAsync("67-bills");

        await steward.GoAsync($"/archives/units/{unit}");
        await steward["a[href^='/billing/bills/print']"].ClickAsync();
        await Expect(sheets).ToHaveCountAsync(1);
        var due = PageFigures.Amount((await sheets.Locator(".bill-sum .v").InnerTextAsync()).Split('）')[^1]);
        Capitals.Read(await sheets.Locator(".bill-sum div").Nth(1).InnerTextAsync()).ShouldBe(due);
        (await sheets.Locator(".tot td:last-child").AllInnerTextsAsync()).Sum(PageFigures.Amount).ShouldBe(due);
        await steward.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(steward[".print-tool"]).ToBeHiddenAsync();
        await steward.PictureAsync("68-bill");
    }
}
