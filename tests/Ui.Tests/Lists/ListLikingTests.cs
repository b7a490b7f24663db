using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Ui.Tests.Lists;

/// <summary>What a person likes of a list counts where the address says nothing.</summary>
public class ListLikingTests : UiContext
{
    readonly Kept _kept = new();

    public ListLikingTests() => Services.AddSingleton<IListMemory>(_kept);

    public sealed record Bill(string No, string Unit, Money Due);

    sealed class Bills : IListQuery<Bill>
    {
        public int Asked { get; private set; }

        public Task<ListPage<Bill>> PageAsync(ListRequest request, CancellationToken ct)
        {
            Asked++;
            var rows = Enumerable.Range(1, 4).Select(no => new Bill($"{no}", no < 4 ? "1-101" : "1-102", new(no * 100))).ToList();
            return Task.FromResult(new ListPage<Bill>(rows, 4, new("", "", new(1000)))
            {
                GroupOf = row => row.Unit,
                Groups = new Dictionary<string, ListGroup<Bill>> { ["1-101"] = new("1-101", 3, new("", "", new(600))), ["1-102"] = new("1-102", 1, new("", "", new(400))) },
            });
        }
    }

    sealed class Kept : IListMemory
    {
        public ListLiking Liking { get; set; } = ListLiking.None;
        public List<string> Told { get; } = [];

        public Task<ListLiking> OfAsync(string page, CancellationToken ct) => Task.FromResult(Liking);
        public Task<Outcome<Done>> KeepFilterAsync(string page, string name, string query, CancellationToken ct) => Note($"keep {page} {name} {query}");
        public Task<Outcome<Done>> ForgetFilterAsync(long id, CancellationToken ct) => Note($"forget {id}");
        public Task<Outcome<Done>> KeepColumnsAsync(string page, IReadOnlyList<string> columns, CancellationToken ct) => Note($"columns {page} {string.Join(',', columns)}");
        public Task<Outcome<Done>> KeepDensityAsync(bool compact, CancellationToken ct) => Note($"compact {compact}");

        Task<Outcome<Done>> Note(string told)
        {
            Told.Add(told);
            return Task.FromResult<Outcome<Done>>(Done.It);
        }
    }

    NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    IRenderedComponent<DataList<Bill>> Show(Bills? bills = null) =>
        Render<DataList<Bill>>(p => p.Add(l => l.Query, bills ?? new Bills()).Add(l => l.RowKey, bill => bill.No).Add(l => l.Columns, builder =>
        {
            Column(builder, "单号", "no", bill => bill.No, sum: false);
            Column(builder, "房号", "unit", bill => bill.Unit, sum: false);
            Column(builder, "应收", "due", bill => bill.Due, sum: true);
        }));

    static void Column(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder, string title, string name, Func<Bill, object?> value, bool sum)
    {
        builder.OpenComponent<Column<Bill>>(0);
        builder.AddAttribute(1, "Title", title);
        builder.AddAttribute(2, "Name", name);
        builder.AddAttribute(3, "Value", value);
        builder.AddAttribute(4, "Sum", sum);
        builder.CloseComponent();
    }

    static IEnumerable<string> Heads(IRenderedComponent<DataList<Bill>> list) => list.FindAll("thead th").Skip(1).Select(head => head.TextContent.Trim());

    [Fact]
    public void A_menu_is_called_by_all_that_stands_on_its_button()
    {
        var button = Render<PopMenu>(parts => parts.Add(menu => menu.Label, "我的筛选").Add(menu => menu.Count, 2)).Find("button");
        (button.TextContent, button.GetAttribute("aria-label")).ShouldBe(("我的筛选 2", "我的筛选 2"));
    }

    [Fact]
    public void Liked_columns_and_rows_count_where_the_address_says_nothing()
    {
        _kept.Liking = new(["due", "no"], true, []);
        Navigation.NavigateTo("/bills");
        var list = Show();
        Heads(list).ShouldBe(["应收", "单号"]);
        list.Find("section.list").ClassList.ShouldContain("compact");
    }

    [Fact]
    public void The_address_counts_before_what_is_liked()
    {
        _kept.Liking = new(["due", "no"], true, []);
        Navigation.NavigateTo("/bills?cols=unit&density=roomy");
        var list = Show();
        Heads(list).ShouldBe(["房号"]);
        list.Find("section.list").ClassList.ShouldNotContain("compact");
    }

    [Fact]
    public void Hiding_a_column_is_remembered_stands_in_the_address_and_reads_nothing_again()
    {
        Navigation.NavigateTo("/bills?q=1");
        var bills = new Bills();
        var list = Show(bills);
        list.FindAll(".col-list input.tick")[1].Change(false);
        Heads(list).ShouldBe(["单号", "应收"]);
        _kept.Told.ShouldBe(["columns /bills no,due"]);
        Navigation.Uri.ShouldEndWith("/bills?q=1&cols=no,due");
        bills.Asked.ShouldBe(1);
    }

    [Fact]
    public void The_rows_of_all_lists_are_made_compact_at_once()
    {
        Navigation.NavigateTo("/bills");
        var list = Show();
        list.FindAll(".btn-join .btn")[1].Click();
        list.Find("section.list").ClassList.ShouldContain("compact");
        (_kept.Told[0], Navigation.Uri.EndsWith("?density=compact", StringComparison.Ordinal)).ShouldBe(("compact True", true));
    }

    [Fact]
    public void A_filter_is_kept_with_what_the_address_asks_and_offered_as_a_link()
    {
        _kept.Liking = ListLiking.None with { Filters = [new(7, "一栋", "?building=1")] };
        Navigation.NavigateTo("/bills?state=Open&page=3");
        var list = Show();
        list.Find(".col-list a").GetAttribute("href").ShouldBe("/bills?building=1");
        list.Find(".keep-filter input").Input("没缴的");
        list.Find(".keep-filter").Submit();
        list.FindAll(".col-list button")[0].Click();
        _kept.Told.ShouldBe(["keep /bills 没缴的 ?state=Open", "forget 7"]);
    }

    [Fact]
    public void Groups_have_their_sub_totals_and_the_list_its_total()
    {
        var list = Show();
        list.FindAll("tr.sub td:nth-child(2)").Select(cell => cell.TextContent.Trim()).ShouldBe(["1-101 小计（3 行）", "1-102 小计（1 行）"]);
        list.FindAll("tr.sub td:last-child").Select(cell => cell.TextContent.Trim()).ShouldBe(["6.00", "4.00"]);
        list.Find("tr.total td:last-child").TextContent.Trim().ShouldBe("10.00");
    }

    [Fact]
    public void Ticked_rows_are_counted_and_summed()
    {
        var list = Show();
        list.FindAll("tbody input.tick")[0].Change(true);
        list.FindAll("tbody input.tick")[1].Change(true);
        list.Find(".list-chosen").TextContent.ShouldContain("已选 2 行");
        list.Find(".list-chosen").TextContent.ShouldContain("应收 3.00");
        list.Find("thead input.tick").ClassList.ShouldContain("part");
        list.FindAll(".list-chosen button").Last().Click();
        list.FindAll(".list-chosen").ShouldBeEmpty();
    }

    [Fact]
    public void Another_question_unticks_all()
    {
        Navigation.NavigateTo("/bills");
        var list = Show();
        list.Find("thead input.tick").Change(true);
        Navigation.NavigateTo("/bills?state=Open");
        list.WaitForAssertion(() => list.FindAll(".list-chosen").ShouldBeEmpty());
    }
}
