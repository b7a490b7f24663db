using Microsoft.Playwright;
using PropertyHub.Billing;
using PropertyHub.Testing;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>Money from the counter to the ledger: found, paid by three methods, printed, in the day book, and in the workbook that finance downloads.</summary>
[Collection(Estate.Name)]
public sealed class CounterTests(BrowserFixture browser, HostFixture host)
{
    const string Unit = HostFixture.PlateUnit;

    [Fact]
    public async Task A_cashier_takes_money_by_keyboard_alone_and_the_ledger_shows_it()
    {
        await using var cashier = await browser.SignInAsync(host, "cashier");
        await cashier.PictureAsync("01-home");
        await cashier.GoAsync("/billing/cashier");
        var owner = HostFixture.Rows("people").First(row => row["房屋编码"] == Unit && row["身份"] == "业主");
        foreach (var words in new[] { Unit, owner["姓名"], owner["手机"], HostFixture.Plate })
            await FindAsync(cashier, words, owner["姓名"]);

        var paid = await PayAsync(cashier);
        var receipt = await ReadReceiptAsync(cashier, paid);
        await InDayBookAsync(cashier, receipt, paid);
        await InLedgerAsync(cashier, receipt, paid);
    }

    static async Task FindAsync(Seat cashier, string words, string owner)
    {
        await Expect(cashier["#cash-find"]).ToBeEditableAsync();
        await cashier.Keys.PressAsync("F2");
        await Expect(cashier["#cash-find"]).ToBeFocusedAsync();
        await cashier.Keys.PressAsync("Control+A");
        await cashier.Keys.TypeAsync(words);
        var wanted = cashier[$"#cash-hits li:has(b:text-is('{Unit}'))"];
        await Expect(wanted).ToBeVisibleAsync();
        if (words == owner)
            await cashier.PictureAsync("02-find");
        var hits = await cashier["#cash-hits li b"].AllInnerTextsAsync();
        for (var i = 0; i < hits.ToList().IndexOf(Unit); i++)
            await cashier.Keys.PressAsync("ArrowDown");
        await Expect(wanted).ToHaveAttributeAsync("aria-selected", "true");
        await cashier.Keys.PressAsync("Enter");
        await Expect(cashier[".who-unit"]).ToHaveTextAsync(Unit);
        await Expect(cashier[".who-name"]).ToHaveTextAsync(owner);
        await Expect(cashier["#cash-charges"]).ToBeFocusedAsync();
    }

    /// <summary>Part by card, part by WeChat, the rest in cash with change; nothing but keys.</summary>
    static async Task<decimal> PayAsync(Seat cashier)
    {
        await cashier.Keys.PressAsync("Alt+a");
        var due = await cashier[".due strong"].AmountAsync();
        due.ShouldBeGreaterThan(900);
        await cashier.Keys.PressAsync("Space");
        await Expect(cashier[".due strong"]).Not.ToHaveTextAsync(PageFigures.Shown(due));
        await cashier.Keys.PressAsync("Space");
        await Expect(cashier[".due strong"]).ToHaveTextAsync(PageFigures.Shown(due));
        await cashier.Keys.PressAsync("F4");
        await Expect(cashier[".how-pop table"]).ToBeVisibleAsync();
        await cashier.PictureAsync("03-how-computed");
        await cashier.Keys.PressAsync("Escape");
        await Expect(cashier[".how-pop table"]).ToHaveCountAsync(0);
        await Expect(cashier[".cash-paper .rc"]).ToContainTextAsync(PageFigures.Shown(due));

        var cash = due - 500 - 300;
        var inHand = Math.Ceiling(cash / 100) * 100;
        await GiveAsync(cashier, "Alt+2", "#pay-0", "500");
        await GiveAsync(cashier, "Alt+4", "#pay-1", "300");
        await cashier.Keys.PressAsync("Alt+1");
        await Expect(cashier["#pay-2"]).ToBeFocusedAsync();
        await Expect(cashier["#pay-2"]).ToHaveValueAsync(PageFigures.Shown(cash));
        await cashier.Keys.TypeAsync($"{inHand}");
        await Expect(cashier[".cash-pay .change strong"]).ToHaveTextAsync(PageFigures.Shown(inHand - cash));
        await cashier.PictureAsync("04-pay");
        await cashier.Keys.PressAsync("Control+Enter");
        await Expect(cashier[".cash-done"]).ToContainTextAsync(PageFigures.Shown(due));
        await Expect(cashier[".cash-done .change strong"]).ToHaveTextAsync(PageFigures.Shown(inHand - cash));
        await cashier.PictureAsync("05-paid");
        return due;
    }

    static async Task GiveAsync(Seat cashier, string key, string place, string amount)
    {
        await cashier.Keys.PressAsync(key);
        await Expect(cashier[place]).ToBeFocusedAsync();
        await cashier.Keys.TypeAsync(amount);
        await cashier.Keys.PressAsync("Enter");
        await Expect(cashier["#pay-go"]).ToBeFocusedAsync();
    }

    /// <summary>The slip beside the form, the one that goes to the printer, and a reprint say the same.</summary>
    static async Task<string> ReadReceiptAsync(Seat cashier, decimal paid)
    {
        var receipt = await cashier[".cash-paper .rc .r b"].First.InnerTextAsync();
        Capitals.Read(await cashier[".cash-paper .rc .cap"].InnerTextAsync()).ShouldBe(paid);
        var printed = cashier.Page.FrameLocator(".print-frame");
        await Expect(printed.Locator(".rc")).ToContainTextAsync(receipt);
        Capitals.Read(await printed.Locator(".rc .cap").InnerTextAsync()).ShouldBe(paid);
        await Expect(printed.Locator(".rc .again")).ToHaveCountAsync(0);

        var address = (await cashier[".print-frame"].GetAttributeAsync("src"))!.Split('?')[0];
        var paper = await cashier.TabAsync(address);
        await Expect(paper.Locator(".rc .again")).ToHaveCountAsync(1);
        Capitals.Read(await paper.Locator(".rc .cap").InnerTextAsync()).ShouldBe(paid);
        await Seat.PictureAsync(paper, "06-receipt");
        await paper.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(paper.Locator(".print-tool")).ToBeHiddenAsync();
        await paper.CloseAsync();
        return receipt;
    }

    static async Task InDayBookAsync(Seat cashier, string receipt, decimal paid)
    {
        await cashier.GoAsync("/billing/daybook");
        var row = cashier[$"tbody tr:has-text('{receipt}')"];
        foreach (var words in new[] { Unit, PageFigures.Shown(paid), "500.00", "300.00" })
            await Expect(row).ToContainTextAsync(words);
        await cashier.PictureAsync("07-day-book");
    }

    async Task InLedgerAsync(Seat cashier, string receipt, decimal paid)
    {
        await cashier.GoAsync("/billing/ledger?from=2026-09&to=2026-11");
        await cashier.PictureAsync("08-ledger");
        var downloaded = Workbooks.ReadFile(await cashier.StandardSheetAsync(host.Host, "ledger"));
        var exported = host.Host.File("ledger.xlsx");
        await host.Host.CommandAsync("export", "ledger", "--out", exported, "--from", "2026-09", "--to", "2026-11");
        Lines(downloaded).ShouldBe(Lines(Workbooks.ReadFile(exported)));

        var at = downloaded[0].ToList();
        var charges = downloaded.Where(row => row[at.IndexOf("收据号")].Split(';').Contains(receipt)).ToList();
        charges.ShouldAllBe(row => row[at.IndexOf("房屋编码")] == Unit && row[at.IndexOf("未收")] == "0");
        // Nothing was paid on these charges before, so what they got is what was paid.
        charges.Where(row => row[at.IndexOf("收据号")] == receipt).Sum(row => PageFigures.Amount(row[at.IndexOf("已收")]) + PageFigures.Amount(row[at.IndexOf("违约金")])).ShouldBeLessThanOrEqualTo(paid);
        charges.Count.ShouldBeGreaterThan(1);
    }

    static List<string> Lines(IReadOnlyList<string[]> rows) => [.. rows.Select(row => string.Join('|', row))];
}
