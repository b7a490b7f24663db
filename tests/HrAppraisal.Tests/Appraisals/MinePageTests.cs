using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Appraisals.Mine;
using PropertyHub.HrAppraisal.Appraisals.RaiseAppeal;
using PropertyHub.HrAppraisal.Appraisals.SeeForm;
using PropertyHub.HrAppraisal.Appraisals.Sheet;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class MinePageTests
{
    [Fact]
    public async Task Lists_only_ones_own_published_forms_with_the_end_of_the_term()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        hr.ActAs("E010", HrRights.SeeOwn);
        await using (var before = Page(hr))
            before.Render<MinePage>().WaitForElement(".empty").TextContent.ShouldContain("还没有公布");

        await hr.CloseAsync();
        hr.ActAs("E010", HrRights.SeeOwn);
        await using var page = Page(hr);
        var mine = page.Render<MinePage>();

        mine.WaitForElement("tbody tr").TextContent.ShouldContain("申诉到 11-27 17:30");
        mine.Find("tbody a").GetAttribute("href").ShouldBe("/appraisals/mine/2026-11");
        hr.ActAs("E003", HrRights.SeeOwn);
        await using var other = Page(hr);
        other.Render<MinePage>().WaitForElement(".empty");
    }

    [Fact]
    public async Task The_form_is_read_only_and_offers_the_appeal_until_the_term_ends()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 1, OccurrenceState.Confirmed);
        await hr.OpenAsync();
        await hr.CloseAsync();
        hr.ActAs("E010", HrRights.SeeOwn, HrRights.Score, HrRights.NoteOccurrences, HrRights.AnswerAppeals);
        await using (var page = Page(hr))
        {
            var form = Form(page);
            form.WaitForElement("table.ap-t").TextContent.ShouldContain("98.00");
            form.FindAll("input").ShouldBeEmpty();
            form.FindAll(".sd-go .btn").Count.ShouldBe(1);
            form.Find("button.tw").Click();
            form.FindAll(".ev-t .btn").ShouldBeEmpty();
            form.Find("a.btn").GetAttribute("href").ShouldBe("/appraisals/mine/2026-11/print");
        }
        hr.Host.Time.Advance(TimeSpan.FromDays(4));
        await using var late = Page(hr);
        var final = Form(late);
        final.WaitForElement("table.ap-t");
        final.FindAll(".sd-go").ShouldBeEmpty();
        final.Find(".ap-head .tone-green").TextContent.ShouldContain("定稿");
    }

    [Fact]
    public async Task Before_publication_there_is_nothing_to_see_nor_to_print()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        hr.ActAs("E010", HrRights.SeeOwn);
        await using var page = Page(hr);

        Form(page).WaitForElement(".empty").TextContent.ShouldContain("还没有公布");
        page.Render<MyPrintPage>(parameters => parameters.Add(part => part.MonthText, "2026-11")).WaitForElement(".empty");
    }

    [Fact]
    public async Task The_print_carries_the_person_and_who_closed()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.CloseAsync();
        hr.ActAs("E010", HrRights.SeeOwn);
        await using var page = Page(hr);

        var print = page.Render<MyPrintPage>(parameters => parameters.Add(part => part.MonthText, "2026-11"));

        print.WaitForElement(".sign-block").TextContent.ShouldContain("员工E010");
        print.FindAll(".sign-block tr").Count.ShouldBe(6);
        print.Find(".sign-block").TextContent.ShouldContain("2026-11-24 10:00");
    }

    static IRenderedComponent<MyFormPage> Form(BunitContext page) =>
        page.Render<MyFormPage>(parameters => parameters.Add(part => part.MonthText, "2026-11"));

    static BunitContext Page(HrEstate hr)
    {
        var page = new BunitContext();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        page.Services.AddPropertyHubUi().AddSingleton(hr.Host.Get<EstateClock>())
            .AddSingleton(hr.Host.Get<SheetQuery>()).AddSingleton(hr.Host.Get<MineQuery>()).AddSingleton(hr.Host.Get<ICurrentActor>()).AddSingleton(hr.Host.Get<RaiseAppeal>()).AddSingleton(hr.Host.Get<SeeForm>());
        return page;
    }
}
