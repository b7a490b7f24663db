using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Appraisals.ReopenForm;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class ReopenFormTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static Task<Outcome<Done>> ReopenAsync(HrEstate hr, string reason = "漏记一起") => hr.Host.Get<ReopenForm>().RunAsync(new(Guid.NewGuid(), HrEstate.November, "E010", reason), Ct);

    [Fact]
    public async Task One_form_opens_with_its_signatures_set_back_and_the_others_stay_closed()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.SignAllAsync("E010");
        hr.ActAs("H001", HrRights.ReopenMonth);
        (await ReopenAsync(hr)).Refusal!.Text.Key.ShouldBe("FormIsNotClosed");
        await hr.CloseAsync();
        hr.ActAs("H001", HrRights.ReopenMonth);
        (await ReopenAsync(hr, "  ")).Refusal!.Text.Key.ShouldBe("ReopenNeedsReason");
        (await ReopenAsync(hr)).Succeeded.ShouldBeTrue();

        var form = await hr.FormAsync();
        (form.State, form.PublishedAt, form.Total, form.Of(ScorerRole.DirectSuperior)!.HasSigned, form.Of(ScorerRole.DirectSuperior)!.SetBackBecause).ShouldBe((AppraisalState.Scoring, null, null, false, "漏记一起"));
        (await hr.FormAsync("E011")).State.ShouldBe(AppraisalState.Closed);
        (await hr.CloseAsync()).Forms.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_reopens_his_own_form_and_nobody_without_the_right()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.CloseAsync();
        hr.ActAs("E010", HrRights.ReopenMonth);
        (await ReopenAsync(hr)).Refusal!.Text.Key.ShouldBe("NobodyReopensHimself");
        hr.ActAs("E001", HrRights.View, HrRights.Score);
        (await ReopenAsync(hr)).Refusal!.Text.Key.ShouldBe("NotAllowed");
    }
}
