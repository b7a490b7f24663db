using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>Fingers are faster than a server that takes its time: nothing pressed meanwhile is lost or comes to a wrong field.</summary>
public sealed class TypeAheadTests(BrowserFixture browser, HostFixture host)
{
    [Fact]
    public async Task A_room_number_its_payment_and_the_amount_are_typed_before_the_household_is_there()
    {
        using var wire = new Wire(host.Address);
        await using var cashier = await browser.SignInAsync(wire, "cashier");
        await cashier.GoAsync("/billing/cashier?unit=1-1-904");
        await cashier.ListensAsync("Alt+1");

        wire.Hold();
        await cashier.Keys.PressAsync("F2");
        await cashier.Keys.TypeAsync("1-1-903");
        await Expect(cashier["#cash-find"]).ToHaveValueAsync("1-1-903");
        foreach (var key in new[] { "Enter", "Alt+2", "3", "4", "9", "Backspace", "5" })
            await cashier.Keys.PressAsync(key);
        await Expect(cashier["#cash-find"]).ToHaveValueAsync("1-1-903");
        wire.LetGo();

        await Expect(cashier["#pay-0"]).ToHaveValueAsync("345");
        await Expect(cashier[".who-unit"]).ToHaveTextAsync("1-1-903");
        await Expect(cashier[".cash-paper .rc"]).ToContainTextAsync("345.00");

        await cashier["#pay-prepay"].FocusAsync();
        wire.Hold();
        await cashier.Keys.PressAsync("Alt+P");
        await cashier.Keys.TypeAsync("1600");
        wire.LetGo();
        await Expect(cashier["#pay-prepay"]).ToHaveValueAsync("1600");
    }

    [Fact]
    public async Task The_next_reading_is_typed_while_the_one_before_is_still_being_saved()
    {
        using var wire = new Wire(host.Address);
        await using var steward = await browser.SignInAsync(wire, "steward");
        await steward.GoAsync("/billing/rounds/2026-12?building=2");
        await Expect(steward["#read-0"]).ToBeFocusedAsync();

        wire.Hold();
        await steward.Keys.TypeAsync("12x");
        await steward.Keys.PressAsync("Enter");
        await steward.Keys.TypeAsync("7");
        wire.LetGo();
        await Expect(steward["#said-0"]).Not.ToBeEmptyAsync();
        await Expect(steward["#read-0"]).ToHaveValueAsync("12x");

        wire.Hold();
        await steward.Keys.PressAsync("Escape");
        await steward.Keys.PressAsync("ArrowDown");
        await steward.Keys.TypeAsync("34");
        await steward.Keys.PressAsync("ArrowDown");
        await steward.Keys.TypeAsync("56");
        wire.LetGo();
        await Expect(steward["#read-2"]).ToHaveValueAsync("56");
        await Expect(steward["#read-1"]).ToHaveValueAsync("34");
        await Expect(steward["#read-0"]).ToHaveValueAsync("");
    }
}
