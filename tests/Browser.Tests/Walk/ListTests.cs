using Microsoft.Playwright;
using PropertyHub.Testing;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>A list as its reader likes it: columns, density, saved filters, ticks and files.</summary>
public sealed class ListTests(BrowserFixture browser, HostFixture host)
{
    const string Ledger = "/billing/ledger?from=2026-09&to=2026-11";

    [Fact]
    public async Task Columns_density_and_saved_filters_are_remembered_for_their_owner_alone()
    {
        await using (var accountant = await browser.SignInAsync(host, "accountant"))
        {
            await accountant.GoAsync(Ledger + "&sort=unit");
            await Expect(accountant["tr.sub"].First).ToContainTextAsync("小计");
            await accountant.Button("显示").ClickAsync();
            await accountant[".pop-menu:popover-open label:has-text('违约金')"].ClickAsync();
            await Expect(accountant["thead th"].Filter(new() { HasText = "违约金" })).ToHaveCountAsync(0);
            await accountant.Button("紧凑").ClickAsync();
            await Expect(accountant["section.list.compact"]).ToHaveCountAsync(1);
            await Expect(accountant.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("cols=.*density=compact"));
            await accountant.PictureAsync("50-list-columns");

            await accountant.Button("我的筛选").ClickAsync();
            await accountant[".keep-filter input"].FillAsync("秋天按房屋");
            await accountant[".keep-filter [type=submit]"].ClickAsync();
            await Expect(accountant[".pop-menu:popover-open a"]).ToHaveTextAsync("秋天按房屋");

            await accountant.GoAsync("/billing/ledger?state=Open");
            await Expect(accountant["section.list.compact"]).ToHaveCountAsync(1);
            await Expect(accountant["thead th"].Filter(new() { HasText = "违约金" })).ToHaveCountAsync(0);
            await accountant.Button("我的筛选").ClickAsync();
            await accountant[".pop-menu:popover-open a"].ClickAsync();
            await Expect(accountant.Page).ToHaveURLAsync(host.Address + Ledger + "&sort=unit");
            await Expect(accountant["tr.sub"].First).ToBeVisibleAsync();
        }

        await using var treasurer = await browser.SignInAsync(host, "treasurer");
        await treasurer.GoAsync(Ledger);
        await Expect(treasurer["section.list.compact"]).ToHaveCountAsync(0);
        await treasurer.Button("我的筛选").ClickAsync();
        await Expect(treasurer[".pop-menu:popover-open"]).ToContainTextAsync("还没有");
    }

    [Fact]
    public async Task A_link_shows_a_colleague_the_same_columns_and_rows()
    {
        await using var steward = await browser.SignInAsync(host, "manager");
        await steward.GoAsync("/billing/ledger?from=2026-11&sort=-amount&cols=unit,amount&density=compact");
        await Expect(steward["thead th"]).ToHaveTextAsync(["", "房屋", "应收↓"]);
        await steward.Page.ReloadAsync();
        await Expect(steward["thead th"]).ToHaveTextAsync(["", "房屋", "应收↓"]);
        await Expect(steward["section.list.compact"]).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_chosen_rows_and_the_whole_list_are_taken_as_they_are_shown()
    {
        await using var accountant = await browser.SignInAsync(host, "accountant");
        await accountant.GoAsync("/billing/ledger?from=2026-11&to=2026-11&cols=number,unit,amount&density=roomy");
        var ticks = accountant["tbody input.tick"];
        await ticks.Nth(0).CheckAsync();
        await ticks.Nth(2).CheckAsync();
        await Expect(accountant[".list-chosen"]).ToContainTextAsync("已选 2 行");
        await accountant.PictureAsync("51-list-chosen");
        var chosen = Workbooks.ReadFile(await accountant.DownloadAsync(host.Host, accountant.Button("导出所选")));
        chosen[0].ShouldBe(["费用编号", "房屋", "应收"]);
        chosen.Count(row => row[0].Length > 0 && row[0].All(char.IsDigit)).ShouldBe(2);

        await accountant.Button("Excel").ClickAsync();
        var all = Workbooks.ReadFile(await accountant.DownloadAsync(host.Host, accountant[".menu-line"].First));
        var total = PageFigures.Amount(await accountant["tr.total td"].Last.InnerTextAsync());
        PageFigures.Amount(all.Single(row => row[0] == "合计")[2]).ShouldBe(total);
        all.Select(row => row[0]).ShouldContain(words => words.StartsWith("筛选：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deed_for_many_rows_says_how_many_went()
    {
        await host.Host.CommandAsync("import", "holidays", Workbooks.File(host.Host.File("holidays-2030.xlsx"), ["日期", "类型", "名称"],
            [new DateOnly(2030, 1, 1), "放假", "元旦"], [new DateOnly(2030, 1, 2), "放假", "元旦"], [new DateOnly(2030, 1, 5), "放假", "元旦"]));
        await using var administrator = await browser.SignInAsync(host, "administrator");
        await administrator.GoAsync("/admin/holidays?year=2030");
        await administrator["thead input.tick"].CheckAsync();
        await administrator[".list-chosen .btn"].First.ClickAsync();
        await administrator[".mud-dialog .btn.danger"].ClickAsync();
        await Expect(administrator[".list-note"]).ToContainTextAsync("办好 3 条");
        await Expect(administrator["tbody tr"]).ToHaveCountAsync(0);
        await administrator.PictureAsync("52-list-bulk");
    }
}
