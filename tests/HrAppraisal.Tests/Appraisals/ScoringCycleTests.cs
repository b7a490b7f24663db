using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Occurrences.DecideOccurrence;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.HrAppraisal.Scoring;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class ScoringCycleTests
{
    [Fact]
    public async Task Three_scorers_one_after_another_and_the_mean_is_unrounded()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.Zones.RemoveAll(zone => zone.StewardNo != "E010");
        await hr.AddAsync("E010", 1);
        await hr.OpenAsync();

        (await hr.ScoreAsync("E002", ScorerRole.DirectSuperior, scores: (1, 3, "当天又未戴工牌"))).Succeeded.ShouldBeTrue();
        (await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior)).Succeeded.ShouldBeTrue();
        (await hr.ScoreAllAndSignAsync("E001", ScorerRole.IndirectSuperior)).Succeeded.ShouldBeTrue();
        (await hr.ScoreAllAndSignAsync("E001", ScorerRole.Manager)).Succeeded.ShouldBeTrue();
        var closed = await hr.CloseAsync();

        closed.Unsigned.ShouldBe(0);
        var form = await hr.FormAsync();
        form.State.ShouldBe(AppraisalState.Closed);
        form.Total.ShouldBe(98.67m);
        form.PayPercent.ShouldBe(100);
        (await hr.ReckonAsync()).Result.Items[0].Shown.ShouldBe(3.67m);
    }

    [Fact]
    public async Task Out_of_turn_on_another_column_or_twice_is_refused()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();

        (await hr.ScoreAsync("E001", ScorerRole.Manager, scores: (1, 5, null))).Refusal!.Text.Key.ShouldBe("WaitsFor");
        (await hr.ScoreAsync("E001", ScorerRole.DirectSuperior, scores: (1, 5, null))).Refusal!.Text.Key.ShouldBe("NotYourColumn");
        (await hr.ScoreAsync("E010", ScorerRole.DirectSuperior, scores: (1, 5, null))).Refusal!.Text.Key.ShouldBe("NobodyScoresHimself");
        (await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior)).Succeeded.ShouldBeTrue();
        (await hr.ScoreAsync("E002", ScorerRole.DirectSuperior, scores: (1, 5, null))).Refusal!.Text.Key.ShouldBe("AlreadySigned");
        (await hr.ScoreAsync("E002", ScorerRole.DirectSuperior, "E003", (1, 5, null))).Refusal!.Text.Key.ShouldBe("FormIsGone");
    }

    [Fact]
    public async Task A_score_out_of_range_is_told_the_points_of_its_item()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();

        (await hr.ScoreAsync("E002", ScorerRole.DirectSuperior, scores: (1, 6, "好"))).Refusal!.Text.ToString(System.Globalization.CultureInfo.GetCultureInfo("zh-Hans")).ShouldBe("第 1 项：该项 5 分，请填 0–5");
    }

    [Theory]
    [InlineData(1, 4, null, "ItemRefused")]
    [InlineData(1, 6, "好", "ItemRefused")]
    [InlineData(1, -1, "差", "ItemRefused")]
    [InlineData(9, 1, null, "ItemIsUnknown")]
    public async Task A_score_out_of_range_or_changed_without_reason_is_refused(int item, int points, string? reason, string key)
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();

        (await hr.ScoreAsync("E002", ScorerRole.DirectSuperior, scores: (item, points, reason))).Refusal!.Text.Key.ShouldBe(key);
        (await hr.FormAsync()).State.ShouldBe(AppraisalState.Open);
    }

    [Fact]
    public async Task Signing_needs_every_item_and_every_decision()
    {
        await using var hr = await HrEstate.StartAsync();
        var pending = await hr.AddAsync("E010", 7, OccurrenceState.Pending);
        await hr.OpenAsync();

        (await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior)).Refusal!.Text.Key.ShouldBe("PendingFirst");
        (await hr.Host.Get<AcceptOccurrence>().RunAsync(new(Guid.NewGuid(), pending, "属实"), TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();
        var stale = await hr.SignAsync("E002", ScorerRole.DirectSuperior);
        stale.Refusal!.Text.Key.ShouldBe("ItemsMissing");
        stale.Refusal.Text.ToString().ShouldContain("7");
        (await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task An_occurrence_noted_after_signing_sets_the_signatures_back()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior);
        await hr.ScoreAllAndSignAsync("E001", ScorerRole.IndirectSuperior);
        hr.ActAs("E001", HrRights.NoteOccurrences, HrRights.Score);

        var noted = await hr.Host.Get<NoteOccurrence>().RunAsync(
            new(Guid.NewGuid(), HrEstate.November, "E010", 5, "a", new(2026, 11, 20), "消防玻璃破损未报", null), TestContext.Current.CancellationToken);

        noted.Value.SetBack.ShouldBe(["员工E002", "员工E001"]);
        var form = await hr.FormAsync();
        form.Scorers.ShouldAllBe(column => !column.HasSigned);
        form.Of(ScorerRole.DirectSuperior)!.SetBackItem.ShouldBe(5);
        form.Of(ScorerRole.Manager)!.SetBackAt.ShouldBeNull();
        (await hr.ReckonAsync()).Missing(form.Of(ScorerRole.DirectSuperior)!).ShouldBe([5]);
        (await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior)).Succeeded.ShouldBeTrue();
        (await hr.FormAsync()).Of(ScorerRole.DirectSuperior)!.SetBackAt.ShouldBeNull();
    }

    [Fact]
    public async Task An_item_that_does_not_apply_takes_no_score_and_the_rest_is_scaled()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.Figures.Clear();
        await hr.AddAsync("E010", 6);
        await hr.OpenAsync();

        (await hr.ScoreAsync("E002", ScorerRole.DirectSuperior, scores: (4, 20, "全收"))).Refusal!.Text.Key.ShouldBe("ItemRefused");
        (await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior)).Succeeded.ShouldBeTrue();
        (await hr.ReckonAsync()).Result.Total.ShouldBe(96.25m);
    }
}
