using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Appraisals.CloseMonth;
using PropertyHub.HrAppraisal.Appraisals.Month;
using PropertyHub.HrAppraisal.Appraisals.OpenMonth;
using PropertyHub.HrAppraisal.Appraisals.Overview;
using PropertyHub.HrAppraisal.Appraisals.ReopenMonth;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class OverviewPageTests
{
    [Fact]
    public async Task Months_grades_and_teams_lead_to_the_forms_behind_them()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 6);
        await hr.OpenAsync();
        await hr.CloseAsync();
        hr.ActAs("E001", HrRights.View);
        await using var page = Page(hr, "/appraisals/overview");

        var overview = page.Render<OverviewPage>();

        // E010 loses 3 of 100; E011's rate of 89 % gives 0 of 20, and unfit
        overview.WaitForElement(".chart .is-on").TextContent.ShouldContain("88.50");
        overview.FindAll(".grades a").Select(link => (link.GetAttribute("href"), link.TextContent)).ShouldBe([("/appraisals?month=2026-11&band=95", "1 人"), ("/appraisals?month=2026-11&band=80", "1 人")]);
        overview.Find("tbody a").GetAttribute("href").ShouldBe("/appraisals?month=2026-11&team=E002");
    }

    [Fact]
    public async Task Without_a_closed_month_it_says_so()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("E001", HrRights.View);
        await using var page = Page(hr, "/appraisals/overview");
        page.Render<OverviewPage>().WaitForElement(".empty").TextContent.ShouldContain("还没有结案的月份");
    }

    [Fact]
    public async Task The_month_tells_who_owes_and_shows_the_forms_asked_for()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior);
        hr.ActAs("E003", HrRights.View);
        await using var page = Page(hr, "/appraisals?month=2026-11");
        var month = page.Render<MonthPage>();
        month.WaitForAssertion(() => month.FindAll(".month tbody tr").Count.ShouldBe(2));
        month.Find(".prog-who").TextContent.ShouldContain("待签 1 张");
        month.FindAll(".prog-who a").Select(link => link.GetAttribute("href")).ShouldBe(["/appraisals?month=2026-11&owes=E001", "/appraisals?month=2026-11&owes=E002"], ignoreOrder: true);

        var navigation = page.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/appraisals?month=2026-11&owes=E001");
        month.WaitForAssertion(() => month.FindAll(".month tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("E010"));
        navigation.NavigateTo("/appraisals?month=2026-11&owes=E001&band=0");
        month.WaitForAssertion(() => month.Find(".empty").TextContent.ShouldContain("没有符合"));
        navigation.NavigateTo("/appraisals?month=2026-11&team=E002");
        month.WaitForAssertion(() => month.FindAll(".month tbody tr").Count.ShouldBe(2));
    }

    static BunitContext Page(HrEstate hr, string address)
    {
        var page = new BunitContext();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddPropertyHubUi()
            .AddSingleton(hr.Host.Get<MonthQuery>()).AddSingleton(hr.Host.Get<OverviewQuery>()).AddSingleton(hr.Host.Get<ICurrentActor>()).AddSingleton(hr.Host.Get<EstateClock>())
            .AddSingleton(hr.Host.Get<OpenMonth>()).AddSingleton(hr.Host.Get<CloseMonth>()).AddSingleton(hr.Host.Get<ReopenMonth>());
        page.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return page;
    }
}
