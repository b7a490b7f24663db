using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Appraisals.AnswerAppeal;
using PropertyHub.HrAppraisal.Appraisals.RaiseAppeal;
using PropertyHub.HrAppraisal.Appraisals.SeeForm;
using PropertyHub.HrAppraisal.Desks;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.HrAppraisal.Tests.Desks;

/// <summary>What appraisals put on the start page. It is 2026-11-24.</summary>
public sealed class DeskTests
{
    static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    static readonly Period November = HrEstate.November;

    [Fact]
    public async Task A_form_waits_for_the_one_whose_signature_is_next()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 3, OccurrenceState.Pending);
        await hr.OpenAsync();

        var line = (await WaitsAsync<FormsToSign>(hr, "E002")).ShouldHaveSingleItem();
        (line.What, line.Detail, line.Address).ShouldBe((DeskTexts.FormsWait(November, 2), DeskTexts.EvidencePending("员工E010", 1), "/appraisals/2026-11/E010"));
        (await WaitsAsync<FormsToSign>(hr, "E001")).ShouldBeEmpty();
        (await WaitsAsync<FormsToSign>(hr, null)).ShouldBeEmpty();

        await hr.ScoreAllAndSignAsync("E002", Scoring.ScorerRole.DirectSuperior, "E011");
        var next = (await WaitsAsync<FormsToSign>(hr, "E001")).ShouldHaveSingleItem();
        (next.What, next.Detail).ShouldBe((DeskTexts.FormsWait(November, 1), DeskTexts.FirstIs("员工E011")));
    }

    [Fact]
    public async Task The_leader_in_charge_is_asked_only_where_the_estate_wants_him_to_approve()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.SignAllAsync("E010");
        (await WaitsAsync<FormsToApprove>(hr, "E001")).ShouldBeEmpty();

        hr.Settings[HrSettings.LeaderApproves.Key] = true;
        (await WaitsAsync<FormsToApprove>(hr, "E001")).ShouldHaveSingleItem().What.ShouldBe(DeskTexts.ApprovalsWait(November, 1));
    }

    [Fact]
    public async Task HR_opens_the_month_that_began_and_closes_the_one_that_all_have_signed()
    {
        await using var hr = await HrEstate.StartAsync();
        (await WaitsAsync<MonthSteps>(hr, null, HrRights.OpenMonth)).ShouldHaveSingleItem().What.ShouldBe(DeskTexts.MonthNotOpen(new Period(2026, 10)));
        (await WaitsAsync<MonthSteps>(hr, null, HrRights.CloseMonth)).ShouldBeEmpty();
        await hr.OpenAsync();
        (await WaitsAsync<MonthSteps>(hr, null, HrRights.OpenMonth)).ShouldBeEmpty();
        (await WaitsAsync<MonthSteps>(hr, null, HrRights.CloseMonth)).ShouldHaveSingleItem().ShouldBe(Unsigned(2));

        await hr.SignAllAsync("E010");
        (await WaitsAsync<MonthSteps>(hr, null, HrRights.CloseMonth)).ShouldHaveSingleItem().ShouldBe(Unsigned(1));
        await hr.SignAllAsync("E011");
        (await WaitsAsync<MonthSteps>(hr, null, HrRights.CloseMonth)).ShouldHaveSingleItem().What.ShouldBe(DeskTexts.MonthToClose(November));
        (await WaitsAsync<MonthSteps>(hr, null, HrRights.OpenMonth)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_published_result_is_told_to_its_person_while_an_appeal_is_possible_and_an_appeal_to_who_answers()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        (await FiguresAsync<MyResult>(hr, "E010")).ShouldBeEmpty();
        (await FiguresAsync<DepartmentScores>(hr, null)).ShouldBeEmpty();
        await hr.CloseAsync();

        var line = (await WaitsAsync<MyResult>(hr, "E010")).ShouldHaveSingleItem();
        (line.What, line.Address).ShouldBe((DeskTexts.MinePublished(November), "/appraisals/mine/2026-11"));
        (await WaitsAsync<MyResult>(hr, "E003")).ShouldBeEmpty();
        var figure = (await FiguresAsync<MyResult>(hr, "E010")).ShouldHaveSingleItem();
        (figure.Title, figure.Value, figure.Beside).ShouldBe((DeskTexts.MyScore(November), "100.00", DeskTexts.PayShare(100)));
        var department = (await FiguresAsync<DepartmentScores>(hr, null)).ShouldHaveSingleItem();
        (department.Title, department.Beside).ShouldBe((DeskTexts.DepartmentAverage(November), DeskTexts.PeopleScored(2, 1)));

        hr.ActAs("E010", HrRights.SeeOwn);
        (await hr.Host.Get<RaiseAppeal>().RunAsync(new(Guid.NewGuid(), November, "收缴率算错了"), Ct)).Succeeded.ShouldBeTrue();
        (await WaitsAsync<MyResult>(hr, "E010")).ShouldBeEmpty();
        (await WaitsAsync<OpenAppeals>(hr, "E001")).ShouldHaveSingleItem().What.ShouldBe(DeskTexts.AppealsWait(November, 1));
        (await WaitsAsync<OpenAppeals>(hr, "E010")).ShouldBeEmpty();

        hr.Host.Time.Advance(TimeSpan.FromDays(10));
        (await WaitsAsync<MyResult>(hr, "E011")).ShouldHaveSingleItem().Urgency.ShouldBe(Urgency.Soon);
    }

    [Fact]
    public async Task The_notice_ends_when_the_person_has_looked_and_comes_again_with_the_answer()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        hr.ActAs("E010", HrRights.SeeOwn);
        (await SeeAsync(hr)).Refusal!.Text.Key.ShouldBe("NotPublished");
        await hr.CloseAsync();
        hr.ActAs("E010", HrRights.SeeOwn);
        (await SeeAsync(hr)).Succeeded.ShouldBeTrue();
        var seen = (await hr.FormAsync()).SeenAt;
        hr.Host.Time.Advance(TimeSpan.FromHours(1));
        (await SeeAsync(hr)).Succeeded.ShouldBeTrue();
        (await hr.FormAsync()).SeenAt.ShouldBe(seen);
        var line = (await WaitsAsync<MyResult>(hr, "E010")).ShouldHaveSingleItem();
        (line.Urgency, line.What).ShouldBe((Urgency.Open, DeskTexts.MineMayAppeal(November)));

        (await hr.Host.Get<RaiseAppeal>().RunAsync(new(Guid.NewGuid(), November, "收缴率算错了"), Ct)).Succeeded.ShouldBeTrue();
        hr.Host.Time.Advance(TimeSpan.FromHours(1));
        hr.ActAs("H001", HrRights.AnswerAppeals);
        (await hr.Host.Get<AnswerAppeal>().RunAsync(new(Guid.NewGuid(), November, "E010", false, "按账目核对无误"), Ct)).Succeeded.ShouldBeTrue();
        (await WaitsAsync<MyResult>(hr, "E010")).ShouldHaveSingleItem().What.ShouldBe(DeskTexts.MineAnswered(November));
        hr.ActAs("E010", HrRights.SeeOwn);
        await SeeAsync(hr);
        (await WaitsAsync<MyResult>(hr, "E010")).ShouldBeEmpty();
    }

    static Task<Outcome<Done>> SeeAsync(HrEstate hr) => hr.Host.Get<SeeForm>().RunAsync(new(Guid.NewGuid(), November), Ct);

    static Waiting Unsigned(int forms) => new(Urgency.Open, DeskTexts.MonthUnsigned(November, forms), DeskTexts.OfForms(2), DeskTexts.SeeProgress, "/appraisals?month=2026-11");

    static Task<IReadOnlyList<Waiting>> WaitsAsync<T>(HrEstate hr, string? staffNo, params string[] rights) where T : IWaitingSource =>
        hr.Host.Services.GetServices<IWaitingSource>().OfType<T>().Single().ForAsync(Person(staffNo, rights), Ct);

    static Task<IReadOnlyList<DeskFigure>> FiguresAsync<T>(HrEstate hr, string? staffNo) where T : IFigureSource =>
        hr.Host.Services.GetServices<IFigureSource>().OfType<T>().Single().ForAsync(Person(staffNo), Ct);

    static Actor Person(string? staffNo, params string[] rights) => new("li", "李", staffNo, rights.ToHashSet());
}
