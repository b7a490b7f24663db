using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Ui.Tests.Lists;

public class DataListTests : UiContext
{
    public sealed record Room(string No, int Due);

    sealed class Rooms(int count, Func<ListRequest, Task>? before = null) : IListQuery<Room>
    {
        public List<ListRequest> Asked { get; } = [];

        public async Task<ListPage<Room>> PageAsync(ListRequest request, CancellationToken ct)
        {
            Asked.Add(request);
            if (before is not null)
                await before(request);
            var rooms = Enumerable.Range(1, count).Select(no => new Room($"1-{no:000}", no)).ToList();
            return new([.. rooms.Skip(request.Skip).Take(request.PageSize)], count, count == 0 ? null : new("", rooms.Sum(room => room.Due)));
        }
    }

    NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    IRenderedComponent<DataList<Room>> Show(IListQuery<Room> query) =>
        Render<DataList<Room>>(p => p.Add(l => l.Query, query).Add(l => l.Excel, "/rooms.xlsx").Add(l => l.SearchHint, "房号").Add(l => l.RowHref, room => "/rooms/" + room.No)
            .Add(l => l.Columns, builder =>
            {
                Column(builder, "房号", "no", sum: false, room => room.No);
                Column(builder, "欠费", "due", sum: true, room => room.Due.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }));

    static void Column(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder, string title, string sort, bool sum, Func<Room, string> cell)
    {
        builder.OpenComponent<Column<Room>>(0);
        builder.AddAttribute(1, "Title", title);
        builder.AddAttribute(2, "Sort", sort);
        builder.AddAttribute(3, "Sum", sum);
        builder.AddAttribute(4, "ChildContent", (RenderFragment<Room>)(room => b => b.AddContent(0, cell(room))));
        builder.CloseComponent();
    }

    [Fact]
    public void It_asks_what_the_address_says()
    {
        Navigation.NavigateTo("/rooms?q=1-0&zone=3&sort=-due&page=2");
        var rooms = new Rooms(60);
        Show(rooms);
        var asked = rooms.Asked.ShouldHaveSingleItem();
        (asked.Search, asked.Filter("zone"), asked.Sort, asked.Descending, asked.Page).ShouldBe(("1-0", "3", "due", true, 2));
    }

    [Fact]
    public void It_shows_rows_totals_and_pages()
    {
        var list = Show(new Rooms(60));
        list.FindAll("tbody tr:not(.total)").Count.ShouldBe(25);
        list.Find("tr.total td:last-child").TextContent.Trim().ShouldBe("1830");
        list.Find(".pager span").TextContent.ShouldBe("1–25，共 60 行");
        list.Find("tbody a.line").GetAttribute("href").ShouldBe("/rooms/1-001");
    }

    [Fact]
    public void Going_to_another_page_reads_again()
    {
        Navigation.NavigateTo("/rooms");
        var rooms = new Rooms(60);
        var list = Show(rooms);
        Navigation.NavigateTo("/rooms?page=3");
        list.WaitForAssertion(() => list.FindAll("tbody tr:not(.total)").Count.ShouldBe(10));
        rooms.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public void Leaving_for_another_page_of_the_product_reads_nothing()
    {
        Navigation.NavigateTo("/rooms");
        var rooms = new Rooms(3);
        Show(rooms);
        Navigation.NavigateTo("/people?page=2");
        rooms.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public void The_download_asks_for_the_same_list()
    {
        Navigation.NavigateTo("/rooms?q=1-0&zone=3&sort=-due&page=2&size=50");
        Show(new Rooms(200)).Find("a[download]").GetAttribute("href").ShouldBe("/rooms.xlsx?q=1-0&zone=3&sort=-due");
    }

    [Fact]
    public void A_head_sorts_and_says_so()
    {
        Navigation.NavigateTo("/rooms?sort=due");
        var head = Show(new Rooms(3)).FindAll("th");
        head[1].GetAttribute("aria-sort").ShouldBe("ascending");
        head[0].GetAttribute("aria-sort").ShouldBe("none");
        head[1].QuerySelector("a")!.GetAttribute("href").ShouldBe("/rooms?sort=-due");
    }

    [Theory]
    [InlineData(true, null, "-due")]
    [InlineData(true, false, "due")]
    [InlineData(false, null, "due")]
    [InlineData(false, true, "-due")]
    public void The_first_click_sorts_figures_the_largest_first(bool number, bool? largestFirst, string sort)
    {
        Navigation.NavigateTo("/rooms");
        var list = Render<DataList<Room>>(p => p.Add(l => l.Query, new Rooms(3)).Add(l => l.Columns, builder =>
        {
            builder.OpenComponent<Column<Room>>(0);
            builder.AddAttribute(1, "Title", "欠费");
            builder.AddAttribute(2, "Sort", "due");
            builder.AddAttribute(3, "Number", number);
            builder.AddAttribute(4, "LargestFirst", largestFirst);
            builder.CloseComponent();
        }));
        list.Find("th a").GetAttribute("href").ShouldBe("/rooms?sort=" + sort);
    }

    [Fact]
    public void Empty_says_whether_the_filters_are_why()
    {
        Navigation.NavigateTo("/rooms");
        Show(new Rooms(0)).Find(".empty b").TextContent.ShouldBe("还没有记录");
        Navigation.NavigateTo("/rooms?zone=3");
        Show(new Rooms(0)).Find(".empty b").TextContent.ShouldBe("没有符合条件的记录");
    }

    [Fact]
    public void A_fault_is_shown_and_can_be_tried_again()
    {
        var broken = true;
        var list = Show(new Rooms(3, _ => broken ? throw new InvalidOperationException("gone") : Task.CompletedTask));
        list.Find("[role=alert] b").TextContent.ShouldBe("列表没有读出来");
        broken = false;
        list.Find("[role=alert] button").Click();
        list.FindAll("tbody tr:not(.total)").Count.ShouldBe(3);
    }

    [Fact]
    public void Slow_reading_shows_skeleton_rows_after_150_ms()
    {
        var gate = new TaskCompletionSource();
        var list = Show(new Rooms(3, _ => gate.Task));
        list.FindAll(".skel").ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromMilliseconds(151));
        list.WaitForAssertion(() => list.FindAll(".skel").Count.ShouldBeGreaterThan(0));
        gate.SetResult();
        list.WaitForAssertion(() => list.FindAll("tbody tr:not(.total)").Count.ShouldBe(3));
    }

    [Fact]
    public void Only_the_latest_reading_counts()
    {
        Navigation.NavigateTo("/rooms");
        var gates = new Dictionary<int, TaskCompletionSource> { [1] = new(), [2] = new() };
        var list = Show(new Rooms(60, request => gates[request.Page].Task));
        Navigation.NavigateTo("/rooms?page=2");
        gates[2].SetResult();
        gates[1].SetResult();
        list.WaitForAssertion(() => list.Find("tbody td").TextContent.Trim().ShouldBe("1-026"));
    }

    [Fact]
    public void Typing_searches_after_a_pause_and_keeps_no_history()
    {
        Navigation.NavigateTo("/rooms?page=2");
        var list = Show(new Rooms(60));
        list.Find("input[type=search]").Input(" 1-00 ");
        Clock.Advance(TimeSpan.FromMilliseconds(301));
        list.WaitForAssertion(() => Navigation.Uri.ShouldEndWith("/rooms?q=1-00"));
        ((BunitNavigationManager)Navigation).History.First().Options.ReplaceHistoryEntry.ShouldBeTrue();
    }
}
