using PropertyHub.Billing;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>One payer, two units, one sum: found by the payer's name, paid by keyboard, a receipt for each, printed together.</summary>
[Collection(Estate.Name)]
public sealed class JointPaymentTests(BrowserFixture browser, HostFixture host)
{
    static readonly System.Globalization.CultureInfo Chinese = new("zh-Hans");

    [Fact]
    public async Task An_owner_of_two_units_pays_for_both_at_once()
    {
        await using var cashier = await browser.SignInAsync(host, "cashier");
        await cashier.GoAsync($"/billing/cashier?unit={HostFixture.OwnersUnit}");
        await Expect(cashier["#cash-charges"]).ToBeFocusedAsync();
        await cashier.ListensAsync("Alt+G");
        await Expect(cashier[".cash-others"]).ToContainTextAsync(HostFixture.OwnersOtherUnit);
        var one = await cashier[".due strong"].AmountAsync();

        await cashier.Keys.PressAsync("Alt+g");
        await Expect(cashier[".cash-others .tick"]).ToBeCheckedAsync();
        await Expect(cashier.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"with={HostFixture.OwnersOtherUnit}$"));
        await Expect(cashier[".due strong"]).Not.ToHaveTextAsync(PageFigures.Shown(one));
        var both = await cashier[".due strong"].AmountAsync();
        both.ShouldBeGreaterThan(one);
        await Expect(cashier[".cash-paper .rc"]).ToHaveCountAsync(2);
        await cashier.Keys.PressAsync("Alt+1");
        await Expect(cashier["#pay-0"]).ToBeFocusedAsync();
        await cashier.PictureAsync("30-joint");
        await cashier.Keys.TypeAsync($"{Math.Ceiling(both / 100) * 100}");
        await cashier.Keys.PressAsync("Control+Enter");

        await Expect(cashier[".cash-done"]).ToContainTextAsync(PageFigures.Shown(both));
        var slips = cashier[".cash-paper .rc"];
        await Expect(slips).ToHaveCountAsync(2);
        await Expect(slips.Nth(0)).ToContainTextAsync(HostFixture.OwnersUnit);
        await Expect(slips.Nth(1)).ToContainTextAsync(HostFixture.OwnersOtherUnit);
        Capitals.Read(await slips.Nth(0).Locator(".cap").InnerTextAsync()).ShouldBe(one);
        Capitals.Read(await slips.Nth(1).Locator(".cap").InnerTextAsync()).ShouldBe(both - one);
        await cashier.PictureAsync("31-joint-paid");
        var printed = cashier.Page.FrameLocator(".print-frame").Locator(".rc");
        await Expect(printed).ToHaveCountAsync(2);
        await Expect(cashier.Page.FrameLocator(".print-frame").Locator(".rc .again")).ToHaveCountAsync(0);
        foreach (var unit in new[] { HostFixture.OwnersUnit, HostFixture.OwnersOtherUnit })
            await PaidAsync(cashier, unit);
    }

    static async Task PaidAsync(Seat cashier, string unit)
    {
        await cashier.GoAsync($"/billing/cashier?unit={unit}");
        await Expect(cashier[".who-unit"]).ToHaveTextAsync(unit);
        await Expect(cashier[".cash-left"]).ToContainTextAsync(CashierTexts.NothingOpen.ToString(Chinese));
    }
}
