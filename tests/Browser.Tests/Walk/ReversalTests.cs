using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>A receipt is read, printed once more and taken back: asked by the cashier, approved by somebody else, and seen so by everybody.</summary>
[Collection(Estate.Name)]
public sealed class ReversalTests(BrowserFixture browser, HostFixture host)
{
    const string Unit = "1-1-804";

    [Fact]
    public async Task A_receipt_is_reprinted_and_reversed_by_two_people()
    {
        await using var cashier = await browser.SignInAsync(host, "cashier");
        var receipt = await PayAsync(cashier);
        var address = new Uri(cashier.Page.Url).AbsolutePath;
        await Expect(cashier[".receipt-paper .again"]).ToHaveCountAsync(0);
        await cashier.PictureAsync("60-receipt");

        await cashier[$"a[href='{address}/print']"].ClickAsync();
        await Expect(cashier[".rc .again"]).ToContainTextAsync("补打");
        await cashier.GoAsync(address);
        await cashier[".record-head .ask-reversal"].ClickAsync();
        await cashier.AnswerAsync("收错房号");
        await cashier[".receipt-story .note a"].ClickAsync();
        var asked = cashier[$"tbody tr:has-text('{receipt}')"];
        await Expect(asked).ToContainTextAsync("收错房号");
        await Expect(asked.Locator("button")).ToHaveCountAsync(0);

        await ApproveAsync(receipt);

        await using var steward = await browser.SignInAsync(host, "steward");
        await steward.GoAsync(address);
        await Expect(steward[".record-head .chip"]).ToContainTextAsync("已冲销");
        await Expect(steward[".receipt-story .note"]).ToContainTextAsync("收错房号");
        await Expect(steward[".record-head a"]).ToHaveCountAsync(0);
        await steward.PictureAsync("61-receipt-reversed");
        await cashier.GoAsync($"/billing/daybook?q={receipt}");
        await Expect(cashier[$"tbody tr:has-text('{receipt}')"]).ToHaveCountAsync(2);
        await Expect(cashier["tbody .c-red"]).ToHaveTextAsync(new Regex("1\\.00$"));
    }

    /// <returns>The number of the receipt, whose page is open then.</returns>
    static async Task<string> PayAsync(Seat cashier)
    {
        await cashier.GoAsync($"/billing/cashier?unit={Unit}");
        await cashier.ListensAsync("Alt+2");
        await cashier.Keys.PressAsync("Alt+2");
        await Expect(cashier["#pay-0"]).ToBeFocusedAsync();
        await cashier.Keys.TypeAsync("1");
        await cashier.Keys.PressAsync("Control+Enter");
        await Expect(cashier[".cash-refusal"]).ToBeVisibleAsync();
        await cashier.Keys.PressAsync("Control+Enter");
        await Expect(cashier[".cash-done"]).ToContainTextAsync("1.00");
        var link = cashier[".cash-last tbody tr"].First.Locator("a[href^='/billing/receipts/']").First;
        var receipt = await link.InnerTextAsync();
        await Expect(cashier.Page.FrameLocator(".print-frame").Locator(".rc")).ToContainTextAsync(receipt);
        await link.ClickAsync();
        await Expect(cashier["h1"]).ToContainTextAsync(receipt);
        return receipt;
    }

    async Task ApproveAsync(string receipt)
    {
        await using var accountant = await browser.SignInAsync(host, "accountant");
        await accountant.GoAsync("/billing/reversals");
        var row = accountant[$"tbody tr:has-text('{receipt}')"];
        await row.Locator("button").First.ClickAsync();
        await accountant.AnswerAsync();
        await Expect(row.Locator(".chip")).ToContainTextAsync("已批准");
    }
}
