using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>The building chart (房态图) by the keyboard alone.</summary>
public sealed class ChartTests(BrowserFixture browser, HostFixture host)
{
    [Fact]
    public async Task From_the_chart_to_a_household_in_arrears_and_back()
    {
        await using var seat = await browser.SignInAsync(host, "cashier");
        await seat.GoAsync("/archives/chart?building=1");
        await Expect(seat["[role=grid]"]).ToBeVisibleAsync();
        await Expect(seat["[role=gridcell][tabindex='0']"]).ToHaveCountAsync(1);

        await seat.ListensAsync("ArrowDown");
        await seat.Keys.PressAsync("ArrowDown");
        var first = await seat["[aria-selected=true]"].GetAttributeAsync("title");
        await Expect(seat["[aria-selected=true]"]).ToBeFocusedAsync();
        await Expect(seat[".who-unit"]).ToHaveTextAsync(first!);
        await seat.Keys.PressAsync("ArrowDown");
        await Expect(seat["[aria-selected=true]"]).Not.ToHaveAttributeAsync("title", first!);
        await Expect(seat["[aria-selected=true]"]).ToBeFocusedAsync();
        await seat.PictureAsync("40-chart-status");

        await seat.Keys.PressAsync("q");
        await Expect(seat[".pick"]).ToHaveCountAsync(8);
        var key = await OverdueEntryAsync(seat);
        await seat.Keys.PressAsync(key.ToString(CultureInfo.InvariantCulture));
        await Expect(seat[$".pick:nth-child({key})"]).ToHaveAttributeAsync("aria-pressed", "true");
        await seat.Keys.PressAsync("Escape");
        await Expect(seat[".pick:first-child"]).ToHaveAttributeAsync("aria-pressed", "true");
        await seat.Keys.PressAsync("Escape");
        await Expect(seat["[aria-selected=true]"]).ToHaveCountAsync(0);
        await seat.Keys.PressAsync(key.ToString(CultureInfo.InvariantCulture));
        await seat.Keys.PressAsync("ArrowRight");

        var debtor = seat["[aria-selected=true]"];
        await Expect(debtor).ToHaveClassAsync(new System.Text.RegularExpressions.Regex($@"\bage{key - 3}\b"));
        var code = (await debtor.GetAttributeAsync("title"))!;
        await Expect(seat[".who-unit"]).ToHaveTextAsync(code);
        (await seat[".owe strong"].AmountAsync()).ShouldBePositive();
        await seat.PictureAsync("41-chart-arrears");
        await Expect(seat.Page).ToHaveURLAsync($"{host.Address}/archives/chart?building=1&by=arrears&show=age{key - 3}&unit={code}");

        await seat.Keys.PressAsync("Enter");
        await Expect(seat.Page).ToHaveURLAsync($"{host.Address}/archives/units/{code}");
        await Expect(seat["h1"]).ToContainTextAsync(code);
        await seat.Page.GoBackAsync();
        await Expect(seat["[aria-selected=true]"]).ToHaveAttributeAsync("title", code);
        await Expect(seat[$".pick:nth-child({key})"]).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_click_on_any_place_of_a_cell_chooses_it_and_leaves_the_keys_there()
    {
        await using var seat = await browser.SignInAsync(host, "cashier");
        await seat.GoAsync("/archives/chart?building=1");
        await seat.ListensAsync("ArrowDown");
        var cell = seat["[role=gridcell][title='1-1-701']"];

        await cell.Locator(".no").ClickAsync();

        await Expect(cell).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(cell).ToBeFocusedAsync();
        await Expect(seat[".who-unit"]).ToHaveTextAsync("1-1-701");
        await seat.Keys.PressAsync("q");
        await Expect(seat[".pick"]).ToHaveCountAsync(8);
        await Expect(cell).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Esc_in_the_reason_for_a_phone_closes_the_reason_alone()
    {
        await using var seat = await browser.SignInAsync(host, "manager");
        await seat.GoAsync("/archives/chart?building=1&unit=1-1-701");
        await seat[".masked button"].First.ClickAsync();
        await Expect(seat[".masked input"]).ToBeFocusedAsync();

        await seat.Keys.PressAsync("Escape");

        await Expect(seat[".masked input"]).ToHaveCountAsync(0);
        await Expect(seat[".who-unit"]).ToHaveTextAsync("1-1-701");
    }

    /// <summary>The key of the first entry of the legend that stands for overdue money and counts any unit.</summary>
    static async Task<int> OverdueEntryAsync(Seat seat)
    {
        var counts = await seat[".pick .n"].AllInnerTextsAsync();
        return counts.Index().First(entry => entry.Index > 2 && entry.Item != "0").Index + 1;
    }
}
