using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Appraisals.CloseMonth;
using PropertyHub.HrAppraisal.Appraisals.Month;
using PropertyHub.HrAppraisal.Appraisals.OpenMonth;
using PropertyHub.HrAppraisal.Appraisals.ReopenMonth;
using PropertyHub.HrAppraisal.Appraisals.Sheet;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class MonthPageTests
{
    [Fact]
    public async Task Hr_opens_the_month_and_sees_stewards_with_rate_pending_and_progress()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 7, OccurrenceState.Pending);
        hr.ActAs("E003", HrRights.View, HrRights.OpenMonth);
        await using var page = Page(hr, "/appraisals?month=2026-11");
        var month = page.Render<MonthPage>();

        month.WaitForElement(".empty .primary").Click();

        month.WaitForAssertion(() => month.FindAll("tbody tr").Count.ShouldBe(2));
        var first = month.Find("tbody tr");
        first.TextContent.ShouldContain("98.00 %");
        first.QuerySelectorAll(".tone-amber").Length.ShouldBe(1);
        first.TextContent.ShouldContain("0/8");
        month.FindAll("tbody tr")[1].QuerySelectorAll("td:last-child .tone-grey").Length.ShouldBe(1, "advice is no more than that before all have signed");
        month.FindAll("a[download]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_closed_month_shows_who_closed_it_and_what_is_unsigned_and_offers_the_payroll_file()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.CloseAsync();
        hr.ActAs("E003", HrRights.View, HrRights.Export, HrRights.CloseMonth, HrRights.OpenMonth);
        await using var page = Page(hr, "/appraisals?month=2026-11");
        var month = page.Render<MonthPage>();

        month.WaitForAssertion(() => month.FindAll("tbody .tone-violet").Count.ShouldBe(2));
        month.Find("a[download]").GetAttribute("href").ShouldBe("/export/appraisals?period=2026-11");
        month.FindAll("button").ShouldBeEmpty();
        month.Find("tbody tr").TextContent.ShouldContain("申诉到");
        month.Find(".note").TextContent.ShouldContain("月底结案");
        month.Find("header").TextContent.ShouldContain("系统");
    }

    [Fact]
    public async Task The_printed_form_has_a_line_to_sign_for_each_scorer()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 1);
        await hr.OpenAsync();
        await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior);
        await using var page = Page(hr, "/appraisals/2026-11/E010/print");
        var print = page.Render<PrintPage>(parameters => parameters.Add(part => part.MonthText, "2026-11").Add(part => part.StaffNo, "E010"));

        print.WaitForElement("section.a4");
        print.FindAll(".sign-block tr").Count.ShouldBe(6);
        print.FindAll(".sign-block tr")[0].TextContent.ShouldContain("2026-11-24 10:00");
        print.FindAll(".sign-block tr")[0].TextContent.ShouldNotContain("____", customMessage: "who has signed in the system has no line to sign");
        print.FindAll(".sign-block tr")[1].TextContent.ShouldContain("____");
        print.Find("tr.tot").TextContent.ShouldContain("99.00");
        print.Find(".deductions tbody tr").TextContent.ShouldContain("未佩戴工牌");
        print.Find(".deductions tbody td:nth-child(2)").TextContent.ShouldMatch(@"^2026-11-\d\d$");
    }

    static BunitContext Page(HrEstate hr, string address)
    {
        var page = new BunitContext();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddPropertyHubUi()
            .AddSingleton(hr.Host.Get<MonthQuery>()).AddSingleton(hr.Host.Get<SheetQuery>()).AddSingleton(hr.Host.Get<ICurrentActor>()).AddSingleton(hr.Host.Get<EstateClock>())
            .AddSingleton(hr.Host.Get<OpenMonth>()).AddSingleton(hr.Host.Get<CloseMonth>()).AddSingleton(hr.Host.Get<ReopenMonth>());
        page.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return page;
    }
}
