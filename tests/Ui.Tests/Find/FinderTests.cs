using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Finding;

namespace PropertyHub.Ui.Tests.Find;

public sealed class FinderTests : UiContext
{
    static readonly Found Room = new(AppIcon.Door, "3-2-1502", "陈建国", "/archives/units/3-2-1502");
    static readonly Found Other = new(AppIcon.Door, "5-1-1502", "王丽娟", "/archives/units/5-1-1502");
    static readonly Found Cashier = new(AppIcon.Yuan, "收银台", "收费", "/billing/cashier");

    readonly List<string> _asked = [];

    IRenderedComponent<Finder> Opened()
    {
        var finder = Render<Finder>(it => it.Add(p => p.Person, "li").Add(p => p.Find, (words, _) =>
        {
            _asked.Add(words);
            return Task.FromResult<IReadOnlyList<FoundGroup>>(words.Length == 0 ? [new(Text.Verbatim("页面"), [Cashier])] : words == "1502" ? [new(Text.Verbatim("房屋"), [Room, Other])] : []);
        }));
        finder.Find("button.bar-search").Click();
        return finder;
    }

    static Task Press(IRenderedComponent<Finder> finder, string key) => finder.InvokeAsync(() => finder.FindComponents<KeyScope>()[^1].Instance.OnKeyAsync(key));

    [Fact]
    public void Opened_it_shows_where_one_may_go()
    {
        var finder = Opened();

        finder.Find("[role=option]").GetAttribute("href").ShouldBe("/billing/cashier");
        finder.Find("input").GetAttribute("aria-activedescendant").ShouldBe("find-0");
    }

    [Fact]
    public void What_is_typed_is_looked_for_at_once_and_marked()
    {
        var finder = Opened();

        finder.Find("input").Input("1502");

        finder.FindAll("[role=option]").Select(line => line.GetAttribute("href")).ShouldBe([Room.Address, Other.Address]);
        finder.FindAll("mark").ShouldAllBe(mark => mark.TextContent == "1502");
        _asked.ShouldBe(["", "1502"]);
    }

    [Fact]
    public void A_group_that_is_cut_says_so()
    {
        FoundGroup[] groups = [FoundGroup.Of(Text.Verbatim("房屋"), [Room, Other], most: 1), FoundGroup.Of(Text.Verbatim("页面"), [Cashier], most: 1)];
        var finder = Render<Finder>(it => it.Add(p => p.Person, "li").Add(p => p.Find, (_, _) => Task.FromResult<IReadOnlyList<FoundGroup>>(groups)));
        finder.Find("button.bar-search").Click();

        finder.FindAll("h3 span:last-child").Select(count => count.TextContent).ShouldBe(["前 1 条，再输几个字找得更准", "1"]);
        finder.FindAll("[role=option]").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Arrows_choose_round_and_enter_opens_and_is_remembered()
    {
        var finder = Opened();
        finder.Find("input").Input("1502");

        await Press(finder, "ArrowDown");
        finder.Find("[aria-selected=true]").GetAttribute("href").ShouldBe(Other.Address);
        await Press(finder, "ArrowDown");
        finder.Find("[aria-selected=true]").GetAttribute("href").ShouldBe(Room.Address);
        await Press(finder, "ArrowUp");
        await Press(finder, "Enter");

        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith(Other.Address);
        JSInterop.VerifyInvoke("propertyHub.find.keep").Arguments.ShouldBe(["li", Other.Title, Other.Address]);
        finder.FindAll("[role=dialog]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Enter_waits_for_what_was_typed_last()
    {
        var answer = new TaskCompletionSource<IReadOnlyList<FoundGroup>>();
        var finder = Render<Finder>(it => it.Add(p => p.Person, "li").Add(p => p.Find, (words, _) =>
            words == "1502" ? answer.Task : Task.FromResult<IReadOnlyList<FoundGroup>>([new(Text.Verbatim("房屋"), [Other])])));
        finder.Find("button.bar-search").Click();
        finder.Find("input").Input("150");
        finder.Find("input").Input("1502");

        var pressed = Press(finder, "Enter");
        answer.SetResult([new(Text.Verbatim("房屋"), [Room, Other])]);
        await pressed;

        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith(Room.Address);
    }

    [Fact]
    public async Task Nothing_found_says_how_to_write_it_and_enter_goes_nowhere()
    {
        var finder = Opened();
        var before = Services.GetRequiredService<NavigationManager>().Uri;
        finder.Find("input").Input("没有");

        finder.Find("[role=status]").TextContent.ShouldContain("没有");
        await Press(finder, "ArrowDown");
        await Press(finder, "Enter");

        Services.GetRequiredService<NavigationManager>().Uri.ShouldBe(before);
    }

    [Fact]
    public async Task Escape_closes_it_and_gives_the_focus_back()
    {
        var finder = Opened();

        await Press(finder, "Esc");

        finder.FindAll("[role=dialog]").ShouldBeEmpty();
        JSInterop.VerifyInvoke("propertyHub.find.leave");
    }

    [Fact]
    public void What_was_opened_lately_comes_first_and_only_addresses_of_this_site()
    {
        JSInterop.Setup<Finder.Recent[]?>("propertyHub.find.recent", "li").SetResult(
            [new("5-1-1502", Other.Address), new("evil", "//evil.example"), new("evil", "https://evil.example"), new("evil", "/\\evil.example")]);
        var finder = Opened();
        finder.FindAll("[role=option]").Select(line => line.GetAttribute("href")).ShouldBe([Other.Address, Cashier.Address]);

        finder.Find("input").Input("1502");

        finder.FindAll("[role=option]").Select(line => line.GetAttribute("href")).ShouldBe([Other.Address, Room.Address]);
    }
}
