using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Kernel;

namespace PropertyHub.Ui.Tests.Shell;

public class ShellTests : UiContext
{
    static readonly ShellModule[] Modules =
    [
        new(Text.Verbatim("工作台"), AppIcon.Home, [new(Text.Verbatim("工作台"), "/")]),
        new(Text.Verbatim("收费"), AppIcon.Yuan, [new(Text.Verbatim("收银台"), "/billing"), new(Text.Verbatim("台账"), "/billing/ledger")]),
        new(Text.Verbatim("物资"), AppIcon.Box, []),
    ];

    IRenderedComponent<AppShell> At(string path, RenderFragment? body = null)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(path);
        return Render<AppShell>(p => p.Add(s => s.Modules, Modules).Add(s => s.User, new ShellUser("周雅琴", "收银员")).Add(s => s.ChildContent, body ?? (_ => { })));
    }

    [Theory]
    [InlineData("/", "工作台", "工作台")]
    [InlineData("/billing?q=1", "收费", "收银台")]
    [InlineData("/billing/ledger/2026-11", "收费", "台账")]
    public void The_present_module_and_page_are_marked(string path, string module, string page)
    {
        var shell = At(path);
        shell.Find(".rail [aria-current=page]").TextContent.Trim().ShouldBe(module);
        shell.Find(".tabs [aria-current=page]").TextContent.ShouldBe(page);
    }

    [Fact]
    public void A_module_without_pages_is_not_shown() => At("/").Find(".rail").TextContent.ShouldNotContain("物资");

    [Fact]
    public void The_marks_follow_the_reader()
    {
        var shell = At("/");
        Services.GetRequiredService<NavigationManager>().NavigateTo("/billing");
        shell.WaitForAssertion(() => shell.Find(".rail [aria-current=page]").TextContent.Trim().ShouldBe("收费"));
    }

    [Fact]
    public void Who_goes_to_another_page_is_told_that_it_comes_until_it_is_drawn()
    {
        var shell = At("/");
        shell.Find("[role=progressbar].going").GetAttribute("aria-label").ShouldBe("正在打开");
        JSInterop.VerifyInvoke("propertyHub.arrived", 1);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/billing/ledger");
        shell.WaitForAssertion(() => JSInterop.VerifyInvoke("propertyHub.arrived", 2));
    }

    static RenderFragment Called(string title) => builder =>
    {
        builder.OpenComponent<PageHead>(0);
        builder.AddAttribute(1, "Title", title);
        builder.CloseComponent();
    };

    [Fact]
    public void A_record_has_breadcrumbs_back_to_its_list_as_it_was_left()
    {
        var shell = At("/billing/ledger?state=Open&page=2", Called("物业费 2026-11"));
        shell.FindAll(".crumbs").ShouldBeEmpty();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/billing/ledger/17");
        shell.WaitForAssertion(() => shell.FindAll(".crumbs li").Select(crumb => crumb.TextContent.Trim()).ShouldBe(["收费", "台账", "物业费 2026-11"]));
        shell.FindAll(".crumbs a").Select(crumb => crumb.GetAttribute("href")).ShouldBe(["/billing", "/billing/ledger?state=Open&page=2"]);
        shell.Find(".crumbs [aria-current=page]").TextContent.ShouldBe("物业费 2026-11");
    }

    [Fact]
    public void A_page_of_no_module_leads_home() =>
        At("/elsewhere/7", Called("某页")).FindAll(".crumbs li").Select(crumb => crumb.TextContent.Trim()).ShouldBe(["回工作台", "某页"]);

    [Fact]
    public void The_desk_itself_has_no_breadcrumbs() => At("/", Called("工作台")).FindAll(".crumbs").ShouldBeEmpty();

    [Fact]
    public void The_rail_holds_every_page_for_when_it_is_open() =>
        At("/").FindAll(".rail-pages a").Select(link => link.GetAttribute("href")).ShouldBe(["/", "/billing", "/billing/ledger"]);

    [Fact]
    public void Languages_are_links_that_come_back()
    {
        var shell = At("/billing/ledger?page=2");
        shell.FindAll(".me-menu a[lang]").Select(a => a.GetAttribute("href")).ShouldContain("/culture?c=zh-Hant&back=%2Fbilling%2Fledger%3Fpage%3D2");
        shell.Find(".me-menu a[aria-current]").GetAttribute("lang").ShouldBe("zh-Hans");
    }

    [Fact]
    public void The_theme_is_the_systems_or_ones_own() =>
        At("/").FindAll(".me-menu [data-set-theme]").Select(button => (button.GetAttribute("data-set-theme"), button.TextContent)).ShouldBe([("system", "跟随系统"), ("light", "浅色"), ("dark", "深色")]);

    [Fact]
    public void A_failed_page_leaves_a_way_to_go_on()
    {
        var broken = true;
        var shell = At("/", builder => { builder.OpenComponent<Fragile>(0); builder.AddAttribute(1, "Broken", () => broken); builder.CloseComponent(); });
        shell.Find("main [role=alert]").TextContent.ShouldContain("这一页出错了");
        broken = false;
        shell.Find("main button").Click();
        shell.Find("main").TextContent.ShouldContain("works");
    }

    sealed class Fragile : ComponentBase
    {
        [Parameter] public Func<bool> Broken { get; set; } = default!;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            if (Broken())
                throw new InvalidOperationException("broken");
            builder.AddContent(0, "works");
        }
    }
}
