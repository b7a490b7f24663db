using Microsoft.Playwright;
using PropertyHub.Testing;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Refusals;

/// <summary>What is sent twice, by an impatient hand, is done once.</summary>
[Collection(Estate.Name)]
public sealed class TwiceTests(BrowserFixture browser, HostFixture host)
{
    [Theory]
    [InlineData("4-1-302", true)]
    [InlineData("2-1-402", false)]
    public async Task A_payment_is_taken_once_by_a_double_click_and_by_two_strokes(string unit, bool byMouse)
    {
        await using var cashier = await browser.SignInAsync(host, "cashier");
        var before = await ReceiptsOfAsync(unit);
        await cashier.GoAsync($"/billing/cashier?unit={unit}");
        await Expect(cashier["#cash-charges"]).ToBeFocusedAsync();
        await cashier.ListensAsync("Alt+1");
        await cashier.Keys.PressAsync("Alt+1");
        await Expect(cashier["#pay-0"]).ToBeFocusedAsync();
        if (byMouse)
            await cashier["#pay-go"].DblClickAsync();
        else
            for (var i = 0; i < 2; i++)
                await cashier.Keys.PressAsync("Control+Enter");

        await Expect(cashier[".cash-done"]).ToBeVisibleAsync();
        await cashier.ReadyAsync();
        (await ReceiptsOfAsync(unit)).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("4-2-404", true)]
    [InlineData("4-2-101", false)]
    public async Task A_form_in_a_window_is_sent_once(string unit, bool byMouse)
    {
        await using var manager = await browser.SignInAsync(host, "manager");
        await manager.GoAsync($"/archives/units/{unit}");
        await manager.Button("添加住户").ClickAsync();
        await Expect(manager["[role=dialog] input"].First).ToBeFocusedAsync();
        await manager.Keys.TypeAsync("重复的人");
        await manager.ListensAsync("Ctrl+Enter");
        if (byMouse)
            await manager.Button("保存").DblClickAsync();
        else
            for (var i = 0; i < 2; i++)
                await manager.Keys.PressAsync("Control+Enter");

        await Expect(manager["[role=dialog]"]).ToHaveCountAsync(0);
        await Expect(manager[".household .person b:text-is('重复的人')"]).ToHaveCountAsync(1);
        await manager.GoAsync($"/archives/units/{unit}");
        await Expect(manager[".household .person b:text-is('重复的人')"]).ToHaveCountAsync(1);
    }

    async Task<int> ReceiptsOfAsync(string unit)
    {
        var file = host.Host.File($"receipts-{Guid.NewGuid():N}.xlsx");
        await host.Host.CommandAsync("export", "receipts", "--out", file);
        return Workbooks.ReadFile(file).Count(row => row.Contains(unit));
    }
}
