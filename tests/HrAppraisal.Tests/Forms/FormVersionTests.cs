using PropertyHub.HrAppraisal.Forms.DiscardDraft;
using PropertyHub.HrAppraisal.Forms.EnactForm;
using PropertyHub.HrAppraisal.Forms.SaveDraft;
using PropertyHub.HrAppraisal.Forms.StartDraft;
using PropertyHub.HrAppraisal.Forms.TakeBackForm;
using PropertyHub.HrAppraisal.Tests;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace PropertyHub.HrAppraisal.Forms;

public class FormVersionTests
{
    static readonly Period December = new(2026, 12);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static AppraisalForm Stricter(AppraisalForm form) => form with { Items = [.. form.Items.Select(item => item.Number == 1 ? item with { PerViolation = 2 } : item)], Weights = new(2, 1, 1) };

    static async Task<int> DraftAsync(HrEstate hr, Func<AppraisalForm, AppraisalForm>? change = null)
    {
        hr.ActAs("H001", HrRights.ManageForms);
        (await hr.Host.Get<StartDraft.StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct)).Succeeded.ShouldBeTrue();
        var draft = await VersionAsync(hr);
        (await SaveAsync(hr, draft, (change ?? Stricter)(draft.Form))).Succeeded.ShouldBeTrue();
        return draft.Number;
    }

    static async Task<FormVersion> VersionAsync(HrEstate hr)
    {
        await using var db = hr.Db();
        return await db.FormVersions.AsNoTracking().SingleAsync(Ct);
    }

    static Task<Outcome<Done>> SaveAsync(HrEstate hr, FormVersion draft, AppraisalForm form) =>
        hr.Host.Get<SaveDraft.SaveDraft>().RunAsync(new(Guid.NewGuid(), draft.Number, draft.Version, form), Ct);

    static async Task<Outcome<Done>> EnactAsync(HrEstate hr, Period from, string reason = "年度修订")
    {
        hr.ActAs("H001", HrRights.ManageForms);
        var draft = await VersionAsync(hr);
        return await hr.Host.Get<EnactForm.EnactForm>().RunAsync(new(Guid.NewGuid(), draft.Number, draft.Version, from, reason), Ct);
    }

    [Fact]
    public async Task A_new_version_holds_from_its_month_and_earlier_months_keep_theirs()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 1);
        await hr.OpenAsync();
        await DraftAsync(hr);
        (await EnactAsync(hr, December)).Succeeded.ShouldBeTrue();

        await using var db = hr.Db();
        (await db.FormForAsync(HrEstate.November, Ct)).Item(1).PerViolation.ShouldBe(1);
        var next = await db.FormForAsync(December, Ct);
        (next.Item(1).PerViolation, next.Weights.Direct).ShouldBe((2, 2));
        (await db.FormForAsync(new(2027, 5), Ct)).Item(1).PerViolation.ShouldBe(2);
        await hr.CloseAsync();
        (await hr.FormAsync()).Total.ShouldBe(99m);
    }

    [Fact]
    public async Task A_month_is_scored_by_its_version()
    {
        await using var hr = await HrEstate.StartAsync();
        await DraftAsync(hr);
        (await EnactAsync(hr, HrEstate.November)).Succeeded.ShouldBeTrue();
        await hr.AddAsync("E010", 1);
        await hr.OpenAsync();
        (await hr.ScoreAsync("E002", Scoring.ScorerRole.DirectSuperior, "E010", (1, 1, "两次"))).Succeeded.ShouldBeTrue();
        await hr.CloseAsync();
        // 3 proposed by the stricter deduction; the direct superior weighs two of three (the manager is the indirect superior and scores for both): (2×1 + 3 + 3) ÷ 4 = 2
        (await hr.FormAsync()).Total.ShouldBe(97m);
    }

    [Theory]
    [InlineData(2026, 11, "年度修订", "EnactTooEarly")]
    [InlineData(2026, 12, "  ", "EnactNeedsReason")]
    public async Task It_does_not_come_into_force_in_an_opened_month_or_without_a_reason(int year, int month, string reason, string key)
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await DraftAsync(hr);
        (await EnactAsync(hr, new(year, month), reason)).Refusal!.Text.Key.ShouldBe(key);
        (await VersionAsync(hr)).IsDraft.ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_with_faults_is_kept_as_a_draft_and_does_not_come_into_force()
    {
        await using var hr = await HrEstate.StartAsync();
        await DraftAsync(hr, form => form with { Items = [.. form.Items.Skip(1)] });
        var refusal = (await EnactAsync(hr, December)).Refusal!;
        refusal.Text.Key.ShouldBe("FormHasFaults");
        refusal.Details.Select(line => line.Key).ShouldBe(["FormProblem_PointsNotHundred"]);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_a_draft_is_told_and_overwrites_nothing()
    {
        await using var hr = await HrEstate.StartAsync();
        await DraftAsync(hr);
        var read = await VersionAsync(hr);
        hr.ActAs("H002", HrRights.ManageForms);
        (await SaveAsync(hr, read, read.Form with { Weights = new(3, 1, 1) })).Succeeded.ShouldBeTrue();
        hr.ActAs("H001", HrRights.ManageForms);
        var refusal = (await SaveAsync(hr, read, read.Form with { Weights = new(4, 1, 1) })).Refusal!;
        refusal.Text.Key.ShouldBe("DraftChanged");
        refusal.Text.ToString().ShouldContain("员工H002");
        (await VersionAsync(hr)).Form.Weights.Direct.ShouldBe(3);
    }

    [Fact]
    public async Task There_is_one_draft_at_a_time_until_it_is_discarded()
    {
        await using var hr = await HrEstate.StartAsync();
        await DraftAsync(hr);
        (await hr.Host.Get<StartDraft.StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct)).Refusal!.Text.Key.ShouldBe("DraftIsThere");
        var draft = await VersionAsync(hr);
        (await hr.Host.Get<DiscardDraft.DiscardDraft>().RunAsync(new(Guid.NewGuid(), draft.Number, draft.Version), Ct)).Succeeded.ShouldBeTrue();
        (await hr.Host.Get<StartDraft.StartDraft>().RunAsync(new(Guid.NewGuid(), 7), Ct)).Refusal!.Text.Key.ShouldBe("FormVersionIsGone");
        (await hr.Host.Get<StartDraft.StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct)).Value.Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_version_in_force_is_not_edited_and_can_be_taken_back_until_its_month_is_opened()
    {
        await using var hr = await HrEstate.StartAsync();
        await DraftAsync(hr);
        await EnactAsync(hr, HrEstate.November);
        var version = await VersionAsync(hr);
        (await SaveAsync(hr, version, version.Form)).Refusal!.Text.Key.ShouldBe("FormIsInForce");
        var back = hr.Host.Get<TakeBackForm.TakeBackForm>();
        (await back.RunAsync(new(Guid.NewGuid(), version.Number), Ct)).Succeeded.ShouldBeTrue();
        (await VersionAsync(hr)).From.ShouldBeNull();
        await EnactAsync(hr, HrEstate.November);
        await hr.OpenAsync();
        hr.ActAs("H001", HrRights.ManageForms);
        (await back.RunAsync(new(Guid.NewGuid(), version.Number), Ct)).Refusal!.Text.Key.ShouldBe("FormHasBegun");
    }

    [Fact]
    public async Task Without_the_right_nothing_is_drafted()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("E001", HrRights.View, HrRights.Score);
        (await hr.Host.Get<StartDraft.StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct)).Refusal!.Text.Key.ShouldBe("NotAllowed");
    }
}
