using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives.Parking;
using PropertyHub.Archives.Tests.Imports;
using PropertyHub.Archives.Units;
using PropertyHub.Archives.Zones;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests.Pages;

public class PageTests
{
    static async Task<ModuleHost> Estate()
    {
        var host = await Importing.EstateAsync();
        await host.PeopleAsync(["1-1-101", "王伟", "业主", "13812346721", "身份证", "110101199003070011", "2022-04-18", null, null, null, "粤A12345"]);
        await host.ParkingAsync(["P00001", "租赁", "1-1-101", "2026-01-01", null], ["P00002", "产权", null, null, null]);
        await host.ZonesAsync(["Z1", "一区", "1", "E010"]);
        return host;
    }

    [Fact]
    public async Task The_list_shows_units_with_their_owners()
    {
        await using var host = await Estate();
        await using var pages = new ArchivesPages(host);
        var page = pages.Render<UnitsPage>();
        page.WaitForAssertion(() => page.FindAll("tbody tr").Count.ShouldBe(3));
        page.Find("tbody tr").TextContent.ShouldContain("王伟");
        page.Find("tbody a.line").GetAttribute("href").ShouldBe("/archives/units/1-1-101");
    }

    [Fact]
    public async Task An_estate_without_units_says_what_comes_next()
    {
        await using var host = await ArchivesHost.StartAsync();
        await using var pages = new ArchivesPages(host);
        var page = pages.Render<UnitsPage>();
        page.WaitForAssertion(() => page.Find(".empty a").GetAttribute("href").ShouldBe("/import/units"));
    }

    [Fact]
    public async Task A_unit_shows_its_household_masked_its_parking_its_steward_and_what_other_modules_add()
    {
        await using var host = await Estate();
        await using var pages = new ArchivesPages(host);
        pages.Services.AddSingleton<IUnitSection>(new Balance());
        var page = pages.Render<UnitPage>(parameters => parameters.Add(p => p.Code, "1-1-101"));
        page.WaitForAssertion(() => page.Markup.ShouldContain("138****6721"));
        page.Markup.ShouldNotContain("13812346721");
        page.Markup.ShouldContain("P00001");
        page.Markup.ShouldContain("雷敏");
        page.Find(".balance").TextContent.ShouldBe("1-1-101");
    }

    [Fact]
    public async Task A_section_without_the_right_and_the_ways_to_edit_are_not_drawn()
    {
        await using var host = await Estate();
        host.ActAs("desk", ArchivesRights.See);
        await using var pages = new ArchivesPages(host);
        pages.Services.AddSingleton<IUnitSection>(new Balance());
        var page = pages.Render<UnitPage>(parameters => parameters.Add(p => p.Code, "1-1-101"));
        page.WaitForAssertion(() => page.Markup.ShouldContain("王伟"));
        page.FindAll(".balance").ShouldBeEmpty();
        page.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_is_shown_for_a_reason_and_masked_again_after_a_minute()
    {
        await using var host = await Estate();
        await using var pages = new ArchivesPages(host);
        var page = pages.Render<UnitPage>(parameters => parameters.Add(p => p.Code, "1-1-101"));
        page.WaitForElement(".masked button").Click();
        page.Find(".masked input").Input("联系业主");
        page.Find(".masked button").Click();
        page.WaitForAssertion(() => page.Markup.ShouldContain("13812346721"));
        host.Time.Advance(TimeSpan.FromSeconds(61));
        page.WaitForAssertion(() => page.Markup.ShouldNotContain("13812346721"));
    }

    [Fact]
    public async Task A_unit_that_does_not_exist_is_said_to_be_none()
    {
        await using var host = await ArchivesHost.StartAsync();
        await using var pages = new ArchivesPages(host);
        var page = pages.Render<UnitPage>(parameters => parameters.Add(p => p.Code, "9-9-9"));
        page.WaitForAssertion(() => page.Find(".empty").TextContent.ShouldContain("9-9-9"));
    }

    [Fact]
    public async Task Editing_a_unit_saves_and_shows_it()
    {
        await using var host = await Estate();
        await using var pages = new ArchivesPages(host);
        var dialogs = pages.Dialogs();
        var page = pages.Render<UnitPage>(parameters => parameters.Add(p => p.Code, "1-1-101"));
        page.WaitForElement(".record-head button").Click();
        dialogs.WaitForElement("input").Change("99.5");
        dialogs.Find("button.primary").Click();
        page.WaitForAssertion(() => page.Markup.ShouldContain("99.50 m²"));
    }

    [Fact]
    public async Task Zones_and_parking_are_listed()
    {
        await using var host = await Estate();
        await using var pages = new ArchivesPages(host);
        var zones = pages.Render<ZonesPage>();
        zones.WaitForAssertion(() => zones.Find("tbody tr").TextContent.ShouldContain("雷敏"));
        zones.Find(".note").TextContent.ShouldContain("2");
        var parking = pages.Render<ParkingPage>();
        parking.WaitForAssertion(() => parking.FindAll("tbody tr").Count.ShouldBe(2));
    }

    sealed class Balance : IUnitSection
    {
        public int Order => 1;
        public string Right => "billing.see";
        public Text Title => Text.Verbatim("费用");
        public Type Component => typeof(BalanceOf);
    }

    public sealed class BalanceOf : ComponentBase
    {
        [Parameter] public UnitFacts Unit { get; set; } = default!;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, $"<p class=\"balance\">{Unit.Code}</p>");
    }
}
