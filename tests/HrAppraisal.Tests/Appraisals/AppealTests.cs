using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Appraisals.AnswerAppeal;
using PropertyHub.HrAppraisal.Appraisals.RaiseAppeal;
using PropertyHub.HrAppraisal.Appraisals.ReopenMonth;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

/// <summary>The clock starts on Tuesday 2026-11-24, 10:00 in the estate's time.</summary>
public sealed class AppealTests
{
    static readonly DateTimeOffset FridayEnd = new(2026, 11, 27, 17, 30, 0, TimeSpan.FromHours(8));

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_term_ends_with_business_of_the_third_working_day_and_that_moment_is_in_time()
    {
        await using var hr = await PublishedAsync();
        (await hr.FormAsync()).AppealUntil.ShouldBe(FridayEnd.UtcDateTime);

        hr.Host.Time.SetUtcNow(FridayEnd);
        (await StageAsync(hr)).ShouldBe(FormStage.Published);
        (await RaiseAsync(hr)).Succeeded.ShouldBeTrue();
        (await StageAsync(hr)).ShouldBe(FormStage.Appealed);
    }

    [Fact]
    public async Task A_moment_later_it_is_late_and_the_form_final()
    {
        await using var hr = await PublishedAsync();
        hr.Host.Time.SetUtcNow(FridayEnd.AddMilliseconds(1));

        var refusal = (await RaiseAsync(hr)).Refusal!;

        refusal.Text.Key.ShouldBe("AppealIsLate");
        refusal.Text.ToString().ShouldContain("2026-11-27 17:30");
        (await StageAsync(hr)).ShouldBe(FormStage.Final);
    }

    [Theory]
    [InlineData(26, 12, 1, "", "")]
    [InlineData(28, 12, 2, "", "")]
    [InlineData(26, 12, 3, "2026-11-30,2026-12-01", "")]
    [InlineData(26, 11, 30, "", "2026-11-28")]
    public async Task Weekends_and_holidays_do_not_count_and_make_up_days_do(int day, int untilMonth, int untilDay, string off, string on)
    {
        await using var hr = await HrEstate.StartAsync();
        foreach (var date in off.Split(',', StringSplitOptions.RemoveEmptyEntries))
            hr.CalendarExceptions[DateOnly.ParseExact(date, "yyyy-MM-dd")] = false;
        foreach (var date in on.Split(',', StringSplitOptions.RemoveEmptyEntries))
            hr.CalendarExceptions[DateOnly.ParseExact(date, "yyyy-MM-dd")] = true;
        hr.Host.Time.SetUtcNow(new DateTimeOffset(2026, 11, day, 23, 0, 0, TimeSpan.FromHours(8)));
        await hr.OpenAsync();
        await hr.CloseAsync();

        (await hr.FormAsync()).AppealUntil.ShouldBe(new DateTimeOffset(2026, untilMonth, untilDay, 17, 30, 0, TimeSpan.FromHours(8)).UtcDateTime);
    }

    [Fact]
    public async Task Days_and_end_of_business_are_settings()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.Settings[HrSettings.AppealDays.Key] = 1;
        hr.Settings[HrSettings.EndOfBusiness.Key] = new TimeOnly(18, 0);
        await hr.OpenAsync();
        await hr.CloseAsync();
        (await hr.FormAsync()).AppealUntil.ShouldBe(new DateTimeOffset(2026, 11, 25, 18, 0, 0, TimeSpan.FromHours(8)).UtcDateTime);
    }

    [Fact]
    public async Task Is_raised_by_the_person_once_with_words_and_only_when_published()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        (await RaiseAsync(hr)).Refusal!.Text.Key.ShouldBe("NotPublished");
        await hr.CloseAsync();

        (await RaiseAsync(hr, by: "E003")).Refusal!.Text.Key.ShouldBe("FormIsGone");
        (await RaiseAsync(hr, words: " ")).Refusal!.Text.Key.ShouldBe("AppealNeedsWords");
        hr.ActAs("E010", HrRights.View);
        (await hr.Host.Get<RaiseAppeal>().RunAsync(new(Guid.NewGuid(), HrEstate.November, "x"), Ct)).Refusal.ShouldNotBeNull();
        hr.Host.ActAs("desk", HrRights.SeeOwn);
        (await hr.Host.Get<RaiseAppeal>().RunAsync(new(Guid.NewGuid(), HrEstate.November, "x"), Ct)).Refusal!.Text.Key.ShouldBe("AccountHasNoStaffNo");
        (await RaiseAsync(hr)).Succeeded.ShouldBeTrue();
        (await RaiseAsync(hr)).Refusal!.Text.Key.ShouldBe("AlreadyAppealed");

        var appeal = (await hr.FormAsync()).Appeals.ShouldHaveSingleItem();
        (appeal.Words, appeal.RaisedBy, appeal.IsOpen).ShouldBe(("当天请假", "员工E010", true));
        (await hr.FormAsync("E011")).Appeals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rejected_with_a_reason_the_form_is_final_at_once()
    {
        await using var hr = await PublishedAsync();
        (await AnswerAsync(hr, false)).Refusal!.Text.Key.ShouldBe("NoOpenAppeal");
        await RaiseAsync(hr);

        (await AnswerAsync(hr, false, rights: HrRights.View)).Refusal.ShouldNotBeNull();
        (await AnswerAsync(hr, false, by: "E010")).Refusal!.Text.Key.ShouldBe("NobodyAnswersHimself");
        (await AnswerAsync(hr, false, staffNo: "E999")).Refusal!.Text.Key.ShouldBe("FormIsGone");
        (await AnswerAsync(hr, false, words: "")).Refusal!.Text.Key.ShouldBe("AnswerNeedsReason");
        (await AnswerAsync(hr, false)).Succeeded.ShouldBeTrue();

        (await StageAsync(hr)).ShouldBe(FormStage.Final);
        (await hr.FormAsync()).Appeals.Single().ShouldSatisfyAllConditions(
            appeal => appeal.Upheld.ShouldBe(false), appeal => appeal.Answer.ShouldBe("已核对记录"), appeal => appeal.AnsweredBy.ShouldBe("员工E001"));
        (await AnswerAsync(hr, true)).Refusal!.Text.Key.ShouldBe("NoOpenAppeal");
        (await RaiseAsync(hr)).Refusal!.Text.Key.ShouldBe("AlreadyAppealed");
    }

    [Fact]
    public async Task Upheld_only_this_form_opens_again_with_all_signatures_back_and_is_published_anew()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 3);
        await hr.OpenAsync();
        await hr.SignAllAsync("E010");
        await hr.SignAllAsync("E011");
        await hr.CloseAsync();
        await RaiseAsync(hr);
        var other = await hr.FormAsync("E011");

        (await AnswerAsync(hr, true)).Succeeded.ShouldBeTrue();

        var form = await hr.FormAsync();
        (form.State, form.Total, form.PublishedAt, form.AppealUntil).ShouldBe((AppraisalState.Scoring, null, null, null));
        form.Scorers.ShouldAllBe(column => !column.HasSigned && column.Scores.Count == 8 && column.SetBackBecause == "已核对记录");
        (await NoteAsync(hr, "E011")).Refusal!.Text.Key.ShouldBe("MonthIsClosed");
        (await hr.ScoreAsync("E002", ScorerRole.DirectSuperior, scores: (3, 15, "当天请假属实"))).Succeeded.ShouldBeTrue();
        await hr.SignAllAsync("E010");

        hr.Host.Time.Advance(TimeSpan.FromDays(1));
        (await hr.CloseAsync()).Forms.ShouldBe(1);
        var again = await hr.FormAsync();
        (again.Total, again.AppealUntil).ShouldBe((98.67m, new DateTimeOffset(2026, 11, 30, 17, 30, 0, TimeSpan.FromHours(8)).UtcDateTime));
        (await hr.FormAsync("E011")).PublishedAt.ShouldBe(other.PublishedAt);
        (await RaiseAsync(hr)).Succeeded.ShouldBeTrue();
        (await hr.FormAsync()).Appeals.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reopening_the_month_answers_an_appeal_that_waits()
    {
        await using var hr = await PublishedAsync();
        await RaiseAsync(hr);
        hr.Host.ActAs(Actor.System);
        await hr.Host.Get<ReopenMonth>().RunAsync(new(Guid.NewGuid(), HrEstate.November, "漏记一起"), Ct);

        (await hr.FormAsync()).Appeals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(appeal => appeal.Upheld.ShouldBe(true), appeal => appeal.Answer.ShouldBe("漏记一起"));
    }

    static async Task<HrEstate> PublishedAsync()
    {
        var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.CloseAsync();
        return hr;
    }

    static async Task<FormStage> StageAsync(HrEstate hr) => (await hr.FormAsync()).StageAt(hr.Host.Time.GetUtcNow().UtcDateTime, false);

    static async Task<Outcome<Done>> RaiseAsync(HrEstate hr, string by = "E010", string words = "当天请假")
    {
        hr.ActAs(by, HrRights.SeeOwn);
        return await hr.Host.Get<RaiseAppeal>().RunAsync(new(Guid.NewGuid(), HrEstate.November, words), Ct);
    }

    static async Task<Outcome<Done>> AnswerAsync(HrEstate hr, bool upheld, string staffNo = "E010", string words = "已核对记录", string by = "E001", string rights = HrRights.AnswerAppeals)
    {
        hr.ActAs(by, rights);
        return await hr.Host.Get<AnswerAppeal>().RunAsync(new(Guid.NewGuid(), HrEstate.November, staffNo, upheld, words), Ct);
    }

    static async Task<Outcome<EvidenceChange>> NoteAsync(HrEstate hr, string staffNo)
    {
        hr.ActAs("E002", HrRights.NoteOccurrences);
        return await hr.Host.Get<NoteOccurrence>().RunAsync(new(Guid.NewGuid(), HrEstate.November, staffNo, 2, null, new(2026, 11, 6), "迟到", null), Ct);
    }
}
