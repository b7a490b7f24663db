using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives.Parking;
using PropertyHub.Archives.People;
using PropertyHub.Archives.Tests.Imports;
using PropertyHub.Archives.Units;
using PropertyHub.Archives.Units.History;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests.Pages;

/// <summary>The timeline of a unit. It is 2026-11-24.</summary>
public sealed class UnitTimelineTests
{
    [Fact]
    public async Task All_that_happened_is_told_the_latest_first_and_what_is_to_come_is_not()
    {
        await using var host = await LivedInAsync();
        await using var pages = new ArchivesPages(host);

        var timeline = await OpenAsync(host, pages);

        timeline.FindAll(".story li .story-what").Select(what => what.TextContent.Trim()).ShouldBe(
            ["李丽 迁出，租户", "李丽 入住，租户", "车位 B1-217 开始，租赁", "王伟 入住，业主", "交付"]);
        timeline.FindAll(".story-month").Select(month => month.TextContent).ShouldBe(["2026-10", "2026-01", "2022-05", "2022-04"]);
        timeline.FindAll(".pill").Select(kind => kind.TextContent.Trim()).ShouldBe(["全部 5", "住户 3", "车位 1", "房屋 1"]);
        timeline.Find(".story-what a").GetAttribute("href").ShouldBe("/archives/parking?q=B1-217");
    }

    [Fact]
    public async Task Within_a_day_the_moment_counts_and_what_has_none_comes_first_there_in_the_order_it_is_told()
    {
        await using var host = await LivedInAsync();
        var unit = (await host.Get<IEstate>().UnitAsync("1-1-101", Ct))!;
        var (day, noon) = (new DateOnly(2026, 11, 20), new DateTime(2026, 11, 20, 4, 0, 0, DateTimeKind.Utc));
        static UnitEvent Told(DateOnly day, string what, DateTime? at = null) => new(day, Text.Verbatim(what), "", At: at);
        var story = new UnitStory([new Tells(Told(day, "抄表"), Told(day, "再抄"), Told(new(2026, 12, 1), "将来")), new Tells(Told(day, "收款", noon), Told(day, "冲销", noon.AddHours(2))), new Tells(Told(day, "申请", noon.AddHours(1)))], host.Get<EstateClock>());

        var lines = await story.OfAsync(unit, new Actor("li", "李", null, new HashSet<string> { ArchivesRights.See }), Ct);

        lines.Select(line => line.Event.What.ToString()).ShouldBe(["冲销", "申请", "收款", "再抄", "抄表"]);
    }

    [Fact]
    public async Task One_kind_is_chosen_in_the_address()
    {
        await using var host = await LivedInAsync();
        await using var pages = new ArchivesPages(host);
        pages.Services.GetRequiredService<NavigationManager>().NavigateTo("/archives/units/1-1-101?story=parking");

        var timeline = await OpenAsync(host, pages);

        timeline.FindAll(".story li").ShouldHaveSingleItem().TextContent.ShouldContain("B1-217");
        timeline.Find(".pill.on").TextContent.Trim().ShouldBe("车位 1");
        timeline.Find(".pill").GetAttribute("href").ShouldNotBeNull().ShouldNotContain("story=");
    }

    [Fact]
    public async Task What_was_changed_by_hand_is_told_from_what_to_what_and_by_whom()
    {
        await using var host = await LivedInAsync();
        var unit = (await host.Get<IEstate>().UnitAsync("1-1-101", Ct))!;
        (await host.Get<EditUnit>().RunAsync(new(Guid.NewGuid(), unit.Id, 0, 90.5m, UnitUsage.Dwelling, UnitStatus.Let, unit.HandoverDate), Ct)).Refusal.ShouldBeNull();
        await using var pages = new ArchivesPages(host);

        var timeline = await OpenAsync(host, pages);

        var edit = timeline.FindAll(".story li")[0];
        edit.QuerySelector(".story-what")!.TextContent.Trim().ShouldBe("房屋资料：建筑面积 88.6 → 90.5、状态 入住 → 出租");
        edit.TextContent.ShouldContain("资料改动");
    }

    [Fact]
    public async Task Without_the_right_to_see_nothing_is_asked_for()
    {
        await using var host = await LivedInAsync();
        var unit = (await host.Get<IEstate>().UnitAsync("1-1-101", Ct))!;

        (await host.Get<UnitStory>().OfAsync(unit, new Actor("li", "李", null, new HashSet<string>()), Ct)).ShouldBeEmpty();
    }

    static async Task<IRenderedComponent<UnitTimeline>> OpenAsync(ModuleHost host, ArchivesPages pages)
    {
        var unit = (await host.Get<IEstate>().UnitAsync("1-1-101", Ct))!;
        var timeline = pages.Render<UnitTimeline>(parameters => parameters.Add(p => p.Unit, unit));
        timeline.WaitForElement(".story");
        return timeline;
    }

    static async Task<ModuleHost> LivedInAsync()
    {
        var host = await Importing.EstateAsync();
        await using var db = host.Db();
        var unit = db.Units.Single(unit => unit.Code == "1-1-101").Id;
        db.People.AddRange(
            new Person { Id = 901, UnitId = unit, Name = "王伟", Role = PersonRole.Owner, From = new(2022, 5, 1), To = new(2027, 1, 1) },
            new Person { Id = 902, UnitId = unit, Name = "李丽", Role = PersonRole.Tenant, From = new(2026, 1, 31), To = new(2026, 10, 30) });
        db.ParkingSpaces.Add(new ParkingSpace { Id = 901, Code = "B1-217" });
        db.ParkingLeases.Add(new ParkingLease { SpaceId = 901, UnitId = unit, Kind = ParkingKind.Let, From = new(2026, 1, 1) });
        await db.SaveChangesAsync(Ct);
        return host;
    }

    sealed class Tells(params UnitEvent[] told) : IUnitHistory
    {
        public string Right => ArchivesRights.See;
        public string Key => "told";
        public Text Kind => Text.Verbatim("");
        public string Icon => "";
        public Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct) => Task.FromResult<IReadOnlyList<UnitEvent>>(told);
    }
}
