using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Platform.LongWork;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;

namespace PropertyHub.Ui.Tests.Lists;

/// <summary>A deed done to many rows, and the chosen ones as a workbook.</summary>
public class BulkTests : UiContext
{
    static readonly Actor Zhou = new("zhou", "周雅琴", null, new HashSet<string>());
    readonly Shelf _shelf = new();
    readonly List<string> _accepted = [];
    readonly List<string> _actors = [];

    public BulkTests()
    {
        Services.AddSingleton<ICurrentActor>(new Somebody()).AddScoped<ScopedActor>().AddSingleton<IDisplayNames, Called>().AddSingleton<IWorkFiles>(_shelf);
        Services.AddSingleton(services => new LongWorkRunner(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<EstateClock>(), NullLogger<LongWorkRunner>.Instance));
    }

    public sealed record Reading(string No, bool Held, Money Cost, string By = "li");

    sealed class Readings : IListQuery<Reading>
    {
        public Task<ListPage<Reading>> PageAsync(ListRequest request, CancellationToken ct)
        {
            var rows = Enumerable.Range(1, 30).Select(no => new Reading($"M{no:00}", no % 3 != 0, new(no * 100))).ToList();
            return Task.FromResult(new ListPage<Reading>([.. rows.Skip(request.Skip).Take(request.PageSize)], rows.Count, new("", false, new(rows.Sum(row => row.Cost.Fen)))));
        }
    }

    sealed class Somebody : ICurrentActor
    {
        public ValueTask<Actor> GetAsync(CancellationToken ct = default) => new(Zhou);
    }

    sealed class Called : IDisplayNames
    {
        public ValueTask<string> OfAsync(string signInName, CancellationToken ct = default) => new(signInName == "li" ? "李工" : signInName);
    }

    sealed class Shelf : IWorkFiles
    {
        public Dictionary<Guid, MemoryStream> Files { get; } = [];
        public Stream Create(Guid work) => Files[work] = new MemoryStream();
        public Stream? Open(Guid work) => new MemoryStream(Files[work].ToArray());
        public void Delete(Guid work) => Files.Remove(work);
    }

    IRenderedComponent<MudDialogProvider> Dialogs { get; set; } = default!;

    IRenderedComponent<DataList<Reading>> Show()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/readings?state=Held");
        Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
        return Render<DataList<Reading>>(p => p.Add(l => l.Query, new Readings()).Add(l => l.RowKey, row => row.No).Add(l => l.Caption, "抄表")
            .Add(l => l.Filters, builder =>
            {
                builder.OpenComponent<FilterChip>(0);
                builder.AddAttribute(1, "Name", "state");
                builder.AddAttribute(2, "Label", "状态");
                builder.AddAttribute(3, "Options", new List<FilterOption> { new("Held", "待核") });
                builder.CloseComponent();
            })
            .Add(l => l.Columns, builder =>
            {
                Column(builder, "表号", row => row.No, false);
                Column(builder, "金额", row => row.Cost, true);
                Column(builder, "抄表人", row => new PersonOf(row.By), false);
            })
            .Add(l => l.Bulk, builder =>
            {
                builder.OpenComponent<BulkAction<Reading>>(0);
                builder.AddAttribute(1, "Label", "放行");
                builder.AddAttribute(2, "Can", (Func<Reading, bool>)(row => row.Held));
                builder.AddAttribute(3, "Names", (Func<Reading, string>)(row => row.No));
                builder.AddAttribute(4, "Do", (Func<IServiceProvider, Reading, CancellationToken, Task<Refusal?>>)AcceptAsync);
                builder.CloseComponent();
                builder.OpenComponent<BulkLink<Reading>>(5);
                builder.AddAttribute(6, "Label", "打印");
                builder.AddAttribute(7, "Href", (Func<IReadOnlyCollection<Reading>, string>)(rows => "/print?" + string.Join('&', rows.Select(row => row.No))));
                builder.AddAttribute(8, "HrefOfAll", "/print?state=Held");
                builder.AddAttribute(9, "Most", 3);
                builder.CloseComponent();
            }));
    }

    Task<Refusal?> AcceptAsync(IServiceProvider services, Reading row, CancellationToken ct)
    {
        _actors.Add(services.GetRequiredService<ScopedActor>().Value!.Name);
        if (row.No == "M02")
            return Task.FromResult<Refusal?>(new Refusal(Text.Verbatim("已被别人改过")));
        _accepted.Add(row.No);
        return Task.FromResult<Refusal?>(null);
    }

    static void Column(RenderTreeBuilder builder, string title, Func<Reading, object?> value, bool sum)
    {
        builder.OpenComponent<Column<Reading>>(0);
        builder.AddAttribute(1, "Title", title);
        builder.AddAttribute(2, "Value", value);
        builder.AddAttribute(3, "Sum", sum);
        builder.CloseComponent();
    }

    static void Click(IRenderedComponent<DataList<Reading>> list, string words) => list.FindAll(".list-chosen button").First(button => button.TextContent.Contains(words, StringComparison.Ordinal)).Click();

    async Task<string[][]> WorkbookAsync(IRenderedComponent<DataList<Reading>> list)
    {
        list.WaitForAssertion(() => JSInterop.Invocations["propertyHub.fetch"].Count.ShouldBe(1));
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx");
        await File.WriteAllBytesAsync(file, _shelf.Files.Values.Single().ToArray());
        return [.. Workbooks.ReadFile(file)];
    }

    [Fact]
    public void Each_row_goes_through_its_operation_and_what_was_refused_is_named_with_the_reason()
    {
        var list = Show();
        foreach (var at in new[] { 0, 1, 2, 3 })
            list.FindAll("tbody input.tick")[at].Change(true);
        Click(list, "放行");
        Dialogs.WaitForElement(".mud-dialog").TextContent.ShouldContain("所选 4 条里有 3 条可以办");
        Dialogs.WaitForElement(".dialog-foot .btn.primary").Click();

        list.WaitForAssertion(() => list.Find(".list-note").TextContent.ShouldContain("放行 3 条：办好 2 条，1 条没有办，1 条用不着办"));
        list.Find(".list-note li").TextContent.ShouldBe("M02 已被别人改过");
        _accepted.ShouldBe(["M01", "M04"]);
        _actors.ShouldAllBe(actor => actor == "zhou");
        list.FindAll(".list-chosen").ShouldBeEmpty();
    }

    [Fact]
    public void All_of_the_filter_reaches_over_the_pages()
    {
        var list = Show();
        list.Find("thead input.tick").Change(true);
        Click(list, "选中筛选出的全部 30 行");
        list.Find(".list-chosen").TextContent.ShouldContain("金额 465.00");
        Click(list, "放行");
        Dialogs.WaitForElement(".dialog-foot .btn.primary").Click();
        list.WaitForAssertion(() => list.Find(".list-note").TextContent.ShouldContain("办好 19 条，1 条没有办，10 条用不着办"));
    }

    [Fact]
    public void Where_the_deed_makes_no_sense_for_any_row_nothing_is_asked()
    {
        var list = Show();
        list.FindAll("tbody input.tick")[2].Change(true);
        Click(list, "放行");
        Dialogs.FindAll(".mud-dialog").ShouldBeEmpty();
        Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(toast => $"{toast.Message}").ShouldBe(["所选的行都不能放行"]);
    }

    [Fact]
    public void A_link_leads_to_the_chosen_rows_or_to_all_that_the_filter_finds_and_is_not_there_for_more_than_an_address_holds()
    {
        var list = Show();
        list.FindAll("tbody input.tick")[0].Change(true);
        list.FindAll("tbody input.tick")[4].Change(true);
        list.Find(".list-chosen a").GetAttribute("href").ShouldBe("/print?M01&M05");

        list.Find("thead input.tick").Change(true);
        list.FindAll(".list-chosen a").ShouldBeEmpty();
        Click(list, "选中筛选出的全部 30 行");
        list.Find(".list-chosen a").GetAttribute("href").ShouldBe("/print?state=Held");
    }

    [Fact]
    public async Task The_chosen_rows_go_to_a_workbook_with_the_columns_shown_and_what_was_asked()
    {
        var list = Show();
        list.FindAll("tbody input.tick")[0].Change(true);
        list.FindAll("tbody input.tick")[4].Change(true);
        Click(list, "导出所选");
        var sheet = await WorkbookAsync(list);
        sheet.Take(3).Select(row => string.Join('|', row)).ShouldBe(["表号|金额|抄表人", "M01|1|李工", "M05|5|李工"]);
        sheet.Select(row => row[0]).ShouldContain("筛选：状态 待核");
        sheet[^1][0].ShouldBe("周雅琴 于 2026-11-19 09:00 导出");
    }

    [Fact]
    public async Task The_whole_list_goes_to_a_workbook_with_its_total()
    {
        var list = Show();
        list.FindAll(".list-tools .end > button").Last().Click();
        var sheet = await WorkbookAsync(list);
        (sheet.Length, string.Join('|', sheet[31].Take(2))).ShouldBe((34, "合计|465"));
    }
}
