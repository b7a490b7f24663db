using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives.BuildingChart;
using PropertyHub.Archives.Tests.Pages;
using PropertyHub.Testing;
using PropertyHub.Ui;

namespace PropertyHub.Archives.Tests.BuildingChart;

public class ChartPageTests
{
    [Fact]
    public async Task A_building_stands_floor_by_floor_with_a_name_for_every_cell()
    {
        await using var host = await ChartHost.EstateAsync();
        await using var pages = new ArchivesPages(host);
        var page = Open(pages, "/archives/chart?building=1");
        Cells(page).ShouldBe(["201", "202", "101", "102", "S1"]);
        page.FindAll("[role=rowheader]").Select(floor => floor.TextContent).ShouldBe(["2", "1", "其他"]);
        page.Find("#u3").GetAttribute("aria-label").ShouldBe("1-1-201 入住，逾期 869.21，最久 31–90 天");
        page.FindAll("[role=gridcell][tabindex='0']").ShouldHaveSingleItem().Id.ShouldBe("u3");
        page.WaitForAssertion(() => page.FindAll(".bd-list a").Select(building => string.Concat(building.TextContent.Where(letter => !char.IsWhiteSpace(letter)))).ShouldBe(["1栋5户1户欠费", "2栋1户0户欠费", "商业街1户0户欠费"]));
    }

    [Fact]
    public async Task Arrows_move_and_the_address_says_where()
    {
        await using var host = await ChartHost.EstateAsync();
        await using var pages = new ArchivesPages(host);
        var page = Open(pages, "/archives/chart?building=1");
        await PressAsync(page, "ArrowDown", "ArrowDown", "ArrowRight");
        Address(pages).ShouldBe("/archives/chart?building=1&unit=1-1-102");
        page.Find("[aria-selected=true]").Id.ShouldBe("u2");
        page.Find("aside .who-unit").TextContent.ShouldBe("1-1-102");
        await PressAsync(page, "Enter");
        Address(pages).ShouldBe("/archives/units/1-1-102");
    }

    [Fact]
    public async Task By_arrears_the_legend_filters_and_steps_lead_past_what_it_hides()
    {
        await using var host = await ChartHost.EstateAsync();
        await using var pages = new ArchivesPages(host);
        var page = Open(pages, "/archives/chart?building=1");
        await PressAsync(page, "Q", "5");
        Address(pages).ShouldBe("/archives/chart?building=1&by=arrears&show=age2");
        page.FindAll(".u:not(.dim)").ShouldHaveSingleItem().Id.ShouldBe("u3");
        page.Find(".pick[aria-pressed=true]").TextContent.Trim().ShouldBe("31–90 天 1");
        await PressAsync(page, "ArrowRight");
        page.Find("aside .owe strong").TextContent.ShouldBe("869.21");
        page.FindAll("aside .ager dd").Select(amount => amount.TextContent).ShouldBe(["489.60", "379.61", "12.47", "881.68"]);
        await PressAsync(page, "Esc", "Esc");
        Address(pages).ShouldBe("/archives/chart?building=1&by=arrears");
        await PressAsync(page, "S");
        Address(pages).ShouldBe("/archives/chart?building=1");
    }

    [Fact]
    public async Task The_address_alone_shows_the_same_again()
    {
        await using var host = await ChartHost.EstateAsync();
        await using var pages = new ArchivesPages(host);
        var page = Open(pages, "/archives/chart?building=1&by=arrears&show=age0&unit=1-1-201");
        page.FindAll(".u:not(.dim)").ShouldHaveSingleItem().Id.ShouldBe("u2");
        page.Find("[aria-selected=true]").Id.ShouldBe("u3");
        pages.Services.GetRequiredService<NavigationManager>().NavigateTo("/archives/chart?unit=2-1-101");
        page.WaitForAssertion(() => page.Find("h1").TextContent.ShouldBe("2 栋"));
    }

    [Fact]
    public async Task Pages_turn_from_building_to_building()
    {
        await using var host = await ChartHost.EstateAsync();
        await using var pages = new ArchivesPages(host);
        var page = Open(pages, "/archives/chart");
        await PressAsync(page, "PageUp", "PageDown", "PageDown", "PageDown");
        page.Find("h1").TextContent.ShouldBe("商业街");
        page.Find("[role=columnheader]:not(.fl)").GetAttribute("aria-label").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_may_not_see_money_sees_none_of_it()
    {
        await using var host = await ChartHost.EstateAsync();
        host.ActAs("guard", ArchivesRights.See);
        await using var pages = new ArchivesPages(host);
        var page = Open(pages, "/archives/chart?building=1&by=arrears&unit=1-1-201");
        page.FindAll(".btn-join").ShouldBeEmpty();
        page.Markup.ShouldNotContain("869");
        page.FindAll(".bd-list a").Select(building => building.TextContent).ShouldAllBe(words => !words.Contains("欠费"));
        page.FindAll(".sd-go a").Select(link => link.GetAttribute("href")).ShouldBe(["/archives/units/1-1-201"]);
        page.FindAll(".masked button").ShouldBeEmpty();
        await PressAsync(page, "Q");
        page.Find("#u3").ClassList.ShouldContain("s-in");
    }

    [Fact]
    public async Task Who_takes_money_gets_there_from_the_chosen_unit()
    {
        await using var host = await ChartHost.EstateAsync();
        host.ActAs("zhou", ArchivesRights.See, FakeBalances.See, FakeBalances.Take);
        await using var pages = new ArchivesPages(host);
        var page = Open(pages, "/archives/chart?building=1");
        page.Find(".bm").TriggerEvent("onpick", new PickEventArgs { Id = "u3" });
        page.WaitForAssertion(() => page.FindAll(".sd-go a").Select(link => link.GetAttribute("href")).ShouldBe(["/archives/units/1-1-201", "/take?unit=1-1-201"]));
    }

    [Fact]
    public async Task What_does_not_exist_is_said_to_be_none()
    {
        await using var host = await ChartHost.EstateAsync();
        await using var pages = new ArchivesPages(host);
        var page = Open(pages, "/archives/chart?building=9&unit=9-9-9", ".bd-main .empty");
        page.Find(".bd-main .empty").TextContent.ShouldContain("9 栋");
        page.Find(".bd-side .empty").TextContent.ShouldContain("9-9-9");
        await using var empty = await ArchivesHost.StartAsync();
        await using var others = new ArchivesPages(empty);
        Open(others, "/archives/chart", ".empty a").Find(".empty a").GetAttribute("href").ShouldBe("/import/units");
    }

    static IRenderedComponent<ChartPage> Open(ArchivesPages pages, string address, string until = ".bm")
    {
        pages.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = pages.Render<ChartPage>();
        page.WaitForElement(until);
        return page;
    }

    static async Task PressAsync(IRenderedComponent<ChartPage> page, params string[] keys)
    {
        foreach (var key in keys)
            await page.InvokeAsync(() => page.FindComponent<KeyScope>().Instance.OnKeyAsync(key));
    }

    static string Address(ArchivesPages pages) => new Uri(pages.Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    static IEnumerable<string> Cells(IRenderedComponent<ChartPage> page) => page.FindAll(".u").Select(cell => cell.TextContent.Trim());
}
