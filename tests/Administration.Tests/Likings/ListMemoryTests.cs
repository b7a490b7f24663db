using Microsoft.EntityFrameworkCore;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Testing;

namespace PropertyHub.Administration.Likings;

public class ListMemoryTests
{
    const string Ledger = "/billing/ledger";

    [Fact]
    public async Task A_filter_is_kept_under_its_name_for_its_page_and_can_be_forgotten()
    {
        await using var host = await AdminHost.StartAsync();
        var memory = host.Get<IListMemory>();
        await memory.KeepFilterAsync(Ledger, " 三栋未缴 ", "?building=3&state=Open", default);
        await memory.KeepFilterAsync("/archives/units", "空置", "?status=Vacant", default);

        var kept = (await memory.OfAsync(Ledger, default)).Filters.ShouldHaveSingleItem();
        (kept.Name, kept.Query).ShouldBe(("三栋未缴", "?building=3&state=Open"));

        await memory.ForgetFilterAsync(kept.Id, default);
        (await memory.OfAsync(Ledger, default)).Filters.ShouldBeEmpty();
        (await memory.OfAsync("/archives/units", default)).Filters.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_name_is_written_over()
    {
        await using var host = await AdminHost.StartAsync();
        var memory = host.Get<IListMemory>();
        await memory.KeepFilterAsync(Ledger, "late", "?state=Open", default);
        await memory.KeepFilterAsync(Ledger, "Late", "?state=Partial", default);
        (await memory.OfAsync(Ledger, default)).Filters.ShouldHaveSingleItem().Query.ShouldBe("?state=Partial");
    }

    [Theory]
    [InlineData("  ", "?q=1")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "?q=1")]
    public async Task A_name_is_1_to_40_letters(string name, string query)
    {
        await using var host = await AdminHost.StartAsync();
        (await host.Get<IListMemory>().KeepFilterAsync(Ledger, name, query, default)).Refusal!.Text.ShouldBe(AdminTexts.FilterNameLength(40));
    }

    [Fact]
    public async Task A_page_holds_50_filters()
    {
        await using var host = await AdminHost.StartAsync();
        var memory = host.Get<IListMemory>();
        for (var i = 0; i < 50; i++)
            (await memory.KeepFilterAsync(Ledger, $"第 {i} 个", "", default)).Refusal.ShouldBeNull();
        (await memory.KeepFilterAsync(Ledger, "又一个", "", default)).Refusal!.Text.ShouldBe(AdminTexts.TooManyFilters(50));
    }

    [Fact]
    public async Task Columns_are_kept_per_page_and_density_for_all_pages()
    {
        await using var host = await AdminHost.StartAsync();
        var memory = host.Get<IListMemory>();
        await memory.KeepColumnsAsync(Ledger, ["unit", "open"], default);
        await memory.KeepDensityAsync(true, default);

        var ledger = await memory.OfAsync(Ledger, default);
        (string.Join(',', ledger.Columns), ledger.Compact).ShouldBe(("unit,open", true));
        var units = await memory.OfAsync("/archives/units", default);
        (units.Columns.Count, units.Compact).ShouldBe((0, true));

        await memory.KeepColumnsAsync(Ledger, [], default);
        await memory.KeepDensityAsync(false, default);
        var again = await memory.OfAsync(Ledger, default);
        (again.Columns.Count, again.Compact).ShouldBe((0, false));
    }

    [Fact]
    public async Task Nobody_sees_or_forgets_anothers()
    {
        await using var host = await AdminHost.StartAsync();
        var memory = host.Get<IListMemory>();
        host.ActAs("zhou");
        await memory.KeepFilterAsync(Ledger, "我的", "?state=Open", default);
        await memory.KeepDensityAsync(true, default);
        var id = (await memory.OfAsync(Ledger, default)).Filters.ShouldHaveSingleItem().Id;

        host.ActAs("li");
        var liking = await memory.OfAsync(Ledger, default);
        (liking.Filters.Count, liking.Compact).ShouldBe((0, false));
        await memory.ForgetFilterAsync(id, default);

        (await host.ReadAsync(db => db.SavedFilters.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Likings_leave_no_line_in_the_trail()
    {
        await using var host = await AdminHost.StartAsync();
        var before = await host.ReadAsync(db => db.AuditTrail.CountAsync());
        await host.Get<IListMemory>().KeepFilterAsync(Ledger, "我的", "?state=Open", default);
        await host.Get<IListMemory>().KeepDensityAsync(true, default);
        (await host.ReadAsync(db => db.AuditTrail.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_is_remembered()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs(Actor.Nobody);
        (await host.Get<IListMemory>().KeepDensityAsync(true, default)).Refusal!.Text.ShouldBe(AdminTexts.LikingNotKept);
    }
}
