using System.Text.RegularExpressions;
using PropertyHub.Billing;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>A month's round typed in with keys alone: usage at once, an odd one held, then released by another with the meter's year beside it.</summary>
[Collection(Estate.Name)]
public sealed class ReadingRoundTests(BrowserFixture browser, HostFixture host)
{
    static readonly System.Globalization.CultureInfo Chinese = new("zh-Hans");

    /// <summary>A month that no file of the sample has readings for.</summary>
    const string Month = "2026-12";

    [Fact]
    public async Task A_steward_enters_readings_and_the_accountant_settles_the_one_that_is_held()
    {
        string unit;
        await using (var steward = await browser.SignInAsync(host, "steward"))
        {
            await steward.GoAsync($"/billing/rounds?period={Month}");
            await steward.PictureAsync("40-rounds");
            await steward["tbody .btn.sm"].First.ClickAsync();
            await Expect(steward.Page).ToHaveURLAsync(new Regex($"/billing/rounds/{Month}\\?building=1$"));
            await Expect(steward["#read-0"]).ToBeFocusedAsync();
            unit = await steward["tbody tr td"].First.InnerTextAsync();
            await EnterAsync(steward);
        }
        await using var accountant = await browser.SignInAsync(host, "accountant");
        await SettleAsync(accountant, unit);
    }

    static async Task EnterAsync(Seat steward)
    {
        var rows = steward[".entry tbody tr"];
        var odd = await LastAsync(rows.Nth(0)) + 100_000;
        await steward.Keys.TypeAsync($"{odd}");
        await Expect(rows.Nth(0)).ToContainTextAsync("100,000");
        await Expect(rows.Nth(0)).ToContainTextAsync(MeterTexts.HoldTooHigh.ToString(Chinese));
        await steward.Keys.PressAsync("Enter");
        await Expect(rows.Nth(0).Locator(".chip")).ToHaveTextAsync(MeterTexts.State_Held.ToString(Chinese));
        await Expect(steward["#read-0"]).ToBeFocusedAsync();
        await steward.Keys.PressAsync("Enter");

        await Expect(steward["#read-1"]).ToBeFocusedAsync();
        await steward.Keys.TypeAsync($"{await LastAsync(rows.Nth(1)) + 1}");
        await steward.Keys.PressAsync("Enter");
        await Expect(rows.Nth(1).Locator(".chip")).ToHaveTextAsync(MeterTexts.Saved.ToString(Chinese));
        await Expect(steward["#read-2"]).ToBeFocusedAsync();
        await steward.Keys.TypeAsync("十二");
        await steward.Keys.PressAsync("Enter");
        await Expect(rows.Nth(2)).ToContainTextAsync(MeterTexts.NotANumber.ToString(Chinese));
        await steward.PictureAsync("41-entry");
        await steward.Keys.PressAsync("Escape");
        await Expect(steward["#read-2"]).ToHaveValueAsync("");
    }

    static async Task SettleAsync(Seat accountant, string unit)
    {
        await accountant.GoAsync($"/billing/readings/held?period={Month}");
        await Expect(accountant[".held-list tbody tr"]).ToHaveCountAsync(1);
        await Expect(accountant[".held-one"]).ToContainTextAsync(unit);
        await Expect(accountant["svg.usage"]).ToHaveAttributeAsync("aria-label", new Regex($"{Month} 100,000"));
        await Expect(accountant["svg.usage rect.is-held"]).ToHaveCountAsync(1);
        await accountant.PictureAsync("42-held");
        await accountant.ListensAsync("Alt+1");
        await accountant.Keys.PressAsync("Alt+1");
        await Expect(accountant["main"]).ToContainTextAsync(MeterTexts.NothingHeld.ToString(Chinese));
    }

    static async Task<decimal> LastAsync(Microsoft.Playwright.ILocator row) => PageFigures.Amount(await row.Locator("td").Nth(3).InnerTextAsync());
}
