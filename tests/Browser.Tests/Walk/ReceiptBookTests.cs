using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>A receipt book from stock to its end: issued, used, a number torn, closed; each number is told.</summary>
[Collection(Estate.Name)]
public sealed class ReceiptBookTests(BrowserFixture browser, HostFixture host)
{
    const string Unit = "1-1-802";

    [Fact]
    public async Task A_book_is_stocked_issued_used_and_closed()
    {
        await using var accountant = await browser.SignInAsync(host, "accountant");
        await accountant.GoAsync("/billing/books");
        await accountant.Button("入库").ClickAsync();
        await FillAsync(accountant, "BT", "3", "1", "5", "1");
        var book = accountant["tbody tr:has-text('BT001')"];
        await Expect(book.Locator(".chip")).ToContainTextAsync("库存");
        await accountant.PictureAsync("62-book-in-stock");

        await book.GetByText("领用", new() { Exact = true }).ClickAsync();
        var holder = await accountant["[role=dialog] option:has-text('龚子')"].GetAttributeAsync("value");
        await accountant["[role=dialog] select"].SelectOptionAsync(holder!);
        await accountant.AnswerAsync();
        await Expect(book).ToContainTextAsync("龚子");

        await using var treasurer = await browser.SignInAsync(host, "treasurer");
        await treasurer.GoAsync($"/billing/cashier?unit={Unit}");
        await treasurer.ListensAsync("Alt+2");
        await treasurer.Keys.PressAsync("Alt+2");
        await Expect(treasurer["#pay-0"]).ToBeFocusedAsync();
        await treasurer.Keys.TypeAsync("1");
        await treasurer.Keys.PressAsync("Control+Enter");
        await Expect(treasurer[".cash-paper .rc"]).ToContainTextAsync("BT001");

        await accountant.GoAsync("/billing/books");
        await book.GetByText("作废", new() { Exact = false }).First.ClickAsync();
        await accountant.AnswerAsync("打印机卡纸");
        await Expect(book).ToContainTextAsync("BT003");
        await book.GetByText("结本").ClickAsync();
        await accountant.AnswerAsync("年底换本");
        await Expect(book.Locator(".chip")).ToContainTextAsync("已结");
        await book.Locator(".void-count").ClickAsync();
        await Expect(accountant[".voids tbody tr"]).ToHaveCountAsync(2);
        await Expect(accountant[".voids"]).ToContainTextAsync("BT003 – BT005");
        await accountant.PictureAsync("63-book-closed");
    }

    static async Task FillAsync(Seat seat, params string[] values)
    {
        var boxes = seat["[role=dialog] input"];
        await Expect(boxes).ToHaveCountAsync(values.Length);
        for (var i = 0; i < values.Length; i++)
            await boxes.Nth(i).FillAsync(values[i]);
        await seat.AnswerAsync();
    }
}
