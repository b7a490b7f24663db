using System.Text;
using Microsoft.Playwright;
using PropertyHub.Administration;
using PropertyHub.Billing;
using PropertyHub.Platform;
using PropertyHub.Testing;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Refusals;

/// <summary>What people see when something cannot be done: what, where, and what to do.</summary>
[Collection(Estate.Name)]
public sealed class RefusalTests(BrowserFixture browser, HostFixture host)
{
    static readonly System.Globalization.CultureInfo Chinese = new("zh-Hans");

    [Fact]
    public async Task A_file_that_is_no_workbook_is_named_as_such()
    {
        await using var clerk = await browser.SignInAsync(host, "administrator");
        await clerk.GoAsync("/import/units");
        await OfferAsync(clerk, "房屋.xlsx", Encoding.UTF8.GetBytes("楼栋,房号,用途\n1,101,住宅\n"));
        await Expect(clerk[".note.red"]).ToContainTextAsync(ExcelTexts.FileIsNotXlsx.ToString(Chinese));
        await clerk.PictureAsync("20-not-a-workbook");
        await OfferAsync(clerk, "房屋.xlsx", Encrypted());
        await Expect(clerk[".note.red"]).ToContainTextAsync(ExcelTexts.FileIsEncrypted.ToString(Chinese));
    }

    [Fact]
    public async Task A_bad_cell_is_shown_with_its_reason_and_comes_back_as_a_file()
    {
        await using var clerk = await browser.SignInAsync(host, "administrator");
        await clerk.GoAsync("/import/units");
        string[] headers = ["楼栋", "单元", "房号", "建筑面积", "用途", "状态"];
        await OfferAsync(clerk, "新楼.xlsx", Workbooks.Of(headers, ["9", "1", "101", 88.6m, "住宅", "未售"], ["9", "1", "102", "约九十", "住宅", "未售"]));
        var row = clerk["table tbody tr"];
        await Expect(row).ToHaveCountAsync(1);
        foreach (var words in new[] { "3", "建筑面积", "约九十" })
            await Expect(row).ToContainTextAsync(words);
        await clerk.PictureAsync("21-refused-rows");
        var refused = Workbooks.ReadFile(await clerk.DownloadAsync(host.Host, clerk["a[href^='/import/refused']"]));
        refused.Count.ShouldBe(2);
        refused[1].ShouldContain("约九十");
        refused[1].ShouldContain(cell => cell.Contains("建筑面积"));
        await clerk.GoAsync("/archives/units?q=9-1-101");
        await Expect(clerk["main"]).Not.ToContainTextAsync("88.60");
    }

    [Fact]
    public async Task Of_two_cashiers_on_the_same_charge_the_second_is_told_who_was_first()
    {
        await using var first = await browser.SignInAsync(host, "cashier");
        await using var second = await browser.SignInAsync(host, "treasurer");
        foreach (var seat in new[] { first, second })
        {
            await seat.GoAsync("/billing/cashier?unit=4-1-1001");
            await Expect(seat["#cash-charges"]).ToBeFocusedAsync();
            await seat.Keys.PressAsync("Alt+1");
            await Expect(seat["#pay-0"]).ToBeFocusedAsync();
        }
        await first.Keys.PressAsync("Control+Enter");
        await Expect(first[".cash-done"]).ToBeVisibleAsync();
        var receipt = await first[".cash-paper .rc .r b"].First.InnerTextAsync();

        await second.Keys.PressAsync("Control+Enter");
        await Expect(second[".cash-refusal"]).ToContainTextAsync(receipt);
        await second.PictureAsync("22-second-cashier");
        await second[".cash-refusal .btn"].ClickAsync();
        await Expect(second[".cash-refusal"]).ToHaveCountAsync(0);
        await Expect(second[".cash-left"]).ToContainTextAsync(CashierTexts.NothingOpen.ToString(Chinese));
    }

    [Fact]
    public async Task A_wrong_password_opens_nothing()
    {
        await using var somebody = await browser.SitDownAsync(host.Host);
        await somebody.Page.GotoAsync("/billing/ledger");
        await somebody["input[name=user]"].FillAsync("accountant");
        await somebody["input[name=password]"].FillAsync("not-the-password");
        await somebody["input[name=password]"].PressAsync("Enter");
        await Expect(somebody[".note.red"]).ToContainTextAsync(AdminTexts.SignInWrong.ToString(Chinese));
        await somebody.PictureAsync("23-wrong-password");
        await somebody.Page.GotoAsync("/billing/ledger");
        await Expect(somebody["input[name=password]"]).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_without_the_right_says_so()
    {
        await using var cashier = await browser.SignInAsync(host, "cashier");
        await Expect(cashier["a[href='/admin/accounts']"]).ToHaveCountAsync(0);
        await cashier.Page.GotoAsync("/admin/accounts");
        await Expect(cashier["body"]).ToContainTextAsync(AdminTexts.Denied.ToString(Chinese));
        await cashier.PictureAsync("24-no-right");
        var export = await cashier.Page.APIRequest.GetAsync("/export/appraisals?period=2026-11");
        export.Headers["content-type"].ShouldNotContain("spreadsheet");
    }

    static async Task OfferAsync(Seat clerk, string name, byte[] file) =>
        await (await Seat.FileFieldAsync(clerk.Page)).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });

    /// <summary>What Excel writes with a password: an OLE container whose directory has the stream EncryptedPackage.</summary>
    static byte[] Encrypted()
    {
        var file = new byte[4096];
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(file, 0);
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(file, 1024);
        return file;
    }
}
