using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Appraisals.ApproveForm;
using PropertyHub.HrAppraisal.Appraisals.CloseMonth;
using PropertyHub.HrAppraisal.Appraisals.Score;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class ApproveFormTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Switched_off_by_default_it_is_neither_possible_nor_needed()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();

        (await ApproveAsync(hr)).Refusal!.Text.Key.ShouldBe("ApprovalIsOff");
        (await SendBackAsync(hr, "再看")).Refusal!.Text.Key.ShouldBe("ApprovalIsOff");
        (await hr.CloseAsync()).Forms.ShouldBe(2);
    }

    [Fact]
    public async Task Needs_the_right()
    {
        await using var hr = await OnAsync();

        (await ApproveAsync(hr, rights: HrRights.View)).Refusal.ShouldNotBeNull();
        (await SendBackAsync(hr, "再看", rights: HrRights.View)).Refusal.ShouldNotBeNull();
        (await hr.FormAsync()).ApprovedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Switched_on_hr_cannot_close_before_every_form_is_approved_signed_or_not()
    {
        await using var hr = await OnAsync();
        await hr.SignAllAsync("E010");
        (await hr.FormAsync()).StageAt(hr.Host.Time.GetUtcNow().UtcDateTime, true).ShouldBe(FormStage.Approval);

        (await ApproveAsync(hr)).Succeeded.ShouldBeTrue();
        (await hr.FormAsync()).StageAt(hr.Host.Time.GetUtcNow().UtcDateTime, true).ShouldBe(FormStage.Closing);
        var refusal = (await CloseAsync(hr)).Refusal!;
        refusal.Text.Key.ShouldBe("ApprovalMissing");
        refusal.Details.ShouldHaveSingleItem().ToString().ShouldContain("E011");

        (await ApproveAsync(hr, "E011")).Refusal!.Text.Key.ShouldBe("ApprovalWaitsFor");
        (await ApproveAsync(hr, "E011", "主管已离职")).Succeeded.ShouldBeTrue();
        (await hr.FormAsync("E011")).ApprovalReason.ShouldBe("主管已离职");
        (await CloseAsync(hr)).Value.Unsigned.ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_the_second_time_a_form_that_is_not_there_ones_own_and_a_closed_one()
    {
        await using var hr = await OnAsync();
        await hr.SignAllAsync("E010");
        await ApproveAsync(hr);

        (await ApproveAsync(hr)).Refusal!.Text.Key.ShouldBe("FormIsApproved");
        (await ApproveAsync(hr, "E999")).Refusal!.Text.Key.ShouldBe("FormIsGone");
        (await ApproveAsync(hr, "E011", "x", by: "E011")).Refusal!.Text.Key.ShouldBe("NobodyApprovesHimself");
        (await SendBackAsync(hr, "x", "E011", by: "E011")).Refusal!.Text.Key.ShouldBe("NobodyApprovesHimself");
        (await ApproveAsync(hr, "E011", "x")).Succeeded.ShouldBeTrue();
        await CloseAsync(hr);
        (await ApproveAsync(hr)).Refusal!.Text.Key.ShouldBe("MonthIsClosed");
        (await SendBackAsync(hr, "x")).Refusal!.Text.Key.ShouldBe("MonthIsClosed");
    }

    [Fact]
    public async Task Nothing_changes_under_an_approval_and_new_evidence_sets_it_back()
    {
        await using var hr = await OnAsync();
        await hr.AddAsync("E010", 1);
        (await ApproveAsync(hr, reason: "月底赶发工资")).Succeeded.ShouldBeTrue();
        (await hr.ScoreAsync("E002", ScorerRole.DirectSuperior, scores: (1, 4, null))).Refusal!.Text.Key.ShouldBe("FormIsApproved");

        hr.ActAs("E002", HrRights.NoteOccurrences);
        var noted = await hr.Host.Get<HrAppraisal.Occurrences.NoteOccurrence.NoteOccurrence>()
            .RunAsync(new(Guid.NewGuid(), HrEstate.November, "E010", 2, null, new(2026, 11, 6), "迟到", null), Ct);
        noted.Value.SetBack.ShouldBe(["员工L001"]);
        (await hr.FormAsync()).ApprovedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Sent_back_with_a_reason_every_signature_is_due_again_until_approved()
    {
        await using var hr = await OnAsync();
        (await SendBackAsync(hr, "再看")).Refusal!.Text.Key.ShouldBe("NothingToSendBack");
        await hr.SignAllAsync("E010");
        (await SendBackAsync(hr, " ")).Refusal!.Text.Key.ShouldBe("SendBackNeedsReason");
        (await SendBackAsync(hr, "x", "E999")).Refusal!.Text.Key.ShouldBe("FormIsGone");

        (await SendBackAsync(hr, "第 3 项偏宽")).Succeeded.ShouldBeTrue();
        var back = await hr.FormAsync();
        back.Scorers.ShouldAllBe(column => !column.HasSigned && column.SetBackItem == null && column.SetBackBecause == "第 3 项偏宽");
        (back.SentBackBy, back.SentBackReason).ShouldBe(("员工L001", "第 3 项偏宽"));

        await hr.SignAllAsync("E010");
        (await ApproveAsync(hr)).Succeeded.ShouldBeTrue();
        (await hr.FormAsync()).SentBackReason.ShouldBeNull();
    }

    static async Task<HrEstate> OnAsync()
    {
        var hr = await HrEstate.StartAsync();
        hr.Settings[HrSettings.LeaderApproves.Key] = true;
        await hr.OpenAsync();
        return hr;
    }

    static async Task<Outcome<Done>> ApproveAsync(HrEstate hr, string staffNo = "E010", string? reason = null, string by = "L001", string rights = HrRights.Approve)
    {
        hr.ActAs(by, rights);
        return await hr.Host.Get<ApproveForm>().RunAsync(new(Guid.NewGuid(), HrEstate.November, staffNo, reason), Ct);
    }

    static async Task<Outcome<Done>> SendBackAsync(HrEstate hr, string reason, string staffNo = "E010", string by = "L001", string rights = HrRights.Approve)
    {
        hr.ActAs(by, rights);
        return await hr.Host.Get<SendBackForm>().RunAsync(new(Guid.NewGuid(), HrEstate.November, staffNo, reason), Ct);
    }

    static async Task<Outcome<MonthClosed>> CloseAsync(HrEstate hr)
    {
        hr.Host.ActAs(Actor.System);
        return await hr.Host.Get<CloseMonth>().RunAsync(new(Guid.NewGuid(), HrEstate.November, true, "月底结案"), Ct);
    }
}
