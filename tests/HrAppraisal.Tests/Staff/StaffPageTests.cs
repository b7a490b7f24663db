using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal.Tests.Staff;

public sealed class StaffPageTests
{
    [Fact]
    public async Task Lists_staff_with_their_superiors_names_and_filters_by_department()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddStaffAsync(HrEstate.Member("W001", "维修工", "E001", null, "工程部"));
        hr.ActAs("E003", HrRights.View);
        await using var page = Page(hr);
        var list = page.Render<StaffPage>();

        list.WaitForAssertion(() => list.FindAll("tbody tr").Count.ShouldBe(6));
        list.Find("tbody tr:nth-child(4)").TextContent.ShouldContain("员工E002");
        list.FindAll("a[href='/import/staff']").ShouldBeEmpty();
        await using var filtered = Page(hr, "/staff?department=" + Uri.EscapeDataString("工程部"));
        var workshop = filtered.Render<StaffPage>();
        workshop.WaitForAssertion(() => workshop.FindAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("W001"));
    }

    [Fact]
    public async Task Who_keeps_the_list_is_offered_import_and_excel()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("E003", HrRights.View, HrRights.ManageStaff);
        await using var page = Page(hr);
        var list = page.Render<StaffPage>();

        list.WaitForElement("a[href='/import/staff']");
        list.WaitForAssertion(() => list.FindAll("a[href^='/export/staff']").Count.ShouldBe(1));
    }

    static BunitContext Page(HrEstate hr, string address = "/staff")
    {
        var page = new BunitContext();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        page.Services.AddPropertyHubUi().AddSingleton(hr.Host.Get<EstateClock>()).AddSingleton(hr.Host.Get<StaffQuery>()).AddSingleton(hr.Host.Get<ICurrentActor>());
        page.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return page;
    }
}
