using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Appraisals.AnswerAppeal;
using PropertyHub.HrAppraisal.Appraisals.ApproveForm;
using PropertyHub.HrAppraisal.Appraisals.RaiseAppeal;
using PropertyHub.HrAppraisal.Appraisals.ReopenForm;
using PropertyHub.HrAppraisal.Appraisals.Score;
using PropertyHub.HrAppraisal.Appraisals.Sheet;
using PropertyHub.HrAppraisal.Appraisals.Sign;
using PropertyHub.HrAppraisal.Occurrences.DecideOccurrence;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;
using TestContext = Xunit.TestContext;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class AppraisalPageTests
{
    [Fact]
    public async Task A_scorer_changes_a_score_with_a_reason_takes_the_rest_and_signs()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 1);
        await hr.OpenAsync();
        hr.ActAs("E002");
        await using var page = Page(hr);
        var form = page.Render<AppraisalPage>(parameters => parameters.Add(part => part.MonthText, "2026-11").Add(part => part.StaffNo, "E010"));

        form.WaitForElement("input.num").Change("3");
        form.WaitForElement(".why-in input").Change("当天又未戴工牌");
        form.WaitForAssertion(() => form.FindAll(".is-todo").Count.ShouldBe(7));
        // what is saved is no longer kept as typed
        page.JSInterop.VerifyInvoke("propertyHub.drafts.sent").Arguments[1].ShouldBeAssignableTo<IReadOnlyList<string>>().ShouldBe(
            [form.Find("input.num").GetAttribute("aria-label")!, form.Find(".why-in input").GetAttribute("aria-label")!]);
        form.Find(".sd-go .btn:not(.primary)").Click();
        form.WaitForAssertion(() => form.Find(".sd-go .primary").HasAttribute("disabled").ShouldBeFalse());
        form.Find(".sd-go .primary").Click();

        form.WaitForAssertion(() => form.FindAll("input.num").ShouldBeEmpty());
        var column = (await hr.FormAsync()).Of(ScorerRole.DirectSuperior)!;
        column.HasSigned.ShouldBeTrue();
        column.Scores.Single(score => score.Item == 1).ShouldSatisfyAllConditions(score => score.Given.ShouldBe(3), score => score.Reason.ShouldBe("当天又未戴工牌"));
    }

    [Fact]
    public async Task Anybody_else_only_reads()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        hr.ActAs("E003", HrRights.View);
        await using var page = Page(hr);

        var form = page.Render<AppraisalPage>(parameters => parameters.Add(part => part.MonthText, "2026-11").Add(part => part.StaffNo, "E010"));

        form.WaitForElement("table.ap-t");
        form.FindAll("input").ShouldBeEmpty();
        form.FindAll(".primary").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_leader_in_charge_approves_with_one_button_and_the_stages_say_so()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.Settings[HrSettings.LeaderApproves.Key] = true;
        await hr.OpenAsync();
        await hr.SignAllAsync("E010");
        hr.ActAs("L001", HrRights.View, HrRights.Approve);
        await using var page = Page(hr);
        var form = page.Render<AppraisalPage>(parameters => parameters.Add(part => part.MonthText, "2026-11").Add(part => part.StaffNo, "E010"));

        form.WaitForElement(".sd-go .primary");
        form.Find(".ap-head .tone-amber").TextContent.ShouldContain("待分管领导批准");
        form.FindAll(".sd-go .btn").Count.ShouldBe(2);
        form.Find(".sd-go .primary").Click();

        form.WaitForAssertion(() => form.Find(".stages").TextContent.ShouldContain("员工L001"));
        form.FindAll(".sd-go .primary").ShouldBeEmpty();
        (await hr.FormAsync()).ApprovedBy.ShouldBe("员工L001");
    }

    [Fact]
    public async Task An_appeal_is_shown_with_both_answers_to_who_may_answer()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.CloseAsync();
        hr.ActAs("E010", HrRights.SeeOwn);
        (await hr.Host.Get<RaiseAppeal>().RunAsync(new(Guid.NewGuid(), HrEstate.November, "第 7 项当天请假"), TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();
        hr.ActAs("E001", HrRights.View, HrRights.AnswerAppeals);
        await using var page = Page(hr);
        var form = page.Render<AppraisalPage>(parameters => parameters.Add(part => part.MonthText, "2026-11").Add(part => part.StaffNo, "E010"));

        form.WaitForElement(".appeal").TextContent.ShouldContain("第 7 项当天请假");
        form.FindAll(".sd-go .btn").Count.ShouldBe(2);
        form.Find(".ap-head .tone-amber").TextContent.ShouldContain("申诉待答复");
    }

    [Fact]
    public async Task A_form_that_is_not_there_says_what_to_do()
    {
        await using var hr = await HrEstate.StartAsync();
        await using var page = Page(hr);

        var form = page.Render<AppraisalPage>(parameters => parameters.Add(part => part.MonthText, "2026-11").Add(part => part.StaffNo, "E010"));

        form.WaitForElement(".empty").TextContent.ShouldContain("E010");
    }

    static BunitContext Page(HrEstate hr)
    {
        var page = new BunitContext();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        page.Services.AddPropertyHubUi()
            .AddSingleton(hr.Host.Get<SheetQuery>()).AddSingleton(hr.Host.Get<ICurrentActor>()).AddSingleton(hr.Host.Get<Score>()).AddSingleton(hr.Host.Get<Sign>())
            .AddSingleton(hr.Host.Get<AcceptOccurrence>()).AddSingleton(hr.Host.Get<RejectOccurrence>())
            .AddSingleton(hr.Host.Get<ApproveForm>()).AddSingleton(hr.Host.Get<SendBackForm>()).AddSingleton(hr.Host.Get<AnswerAppeal>()).AddSingleton(hr.Host.Get<ReopenForm>());
        return page;
    }
}
