using CsCheck;
using PropertyHub.HrAppraisal.Forms;

namespace PropertyHub.HrAppraisal.Scoring;

public class AppraisalResultTests
{
    static readonly AppraisalForm Form = StewardForm.Form;

    static readonly Scorer[] Silent = [.. Enum.GetValues<ScorerRole>().Select(role => Scorer.Silent(role))];

    static IReadOnlyDictionary<int, ProposedScore> Proposed(HouseholdRate rate, params (int Item, int Occurrences)[] occurrences) =>
        ProposedScore.ForForm(Form, occurrences.ToDictionary(pair => pair.Item, pair => pair.Occurrences), rate);

    static Scorer Gives(ScorerRole role, decimal weight, int item, decimal score) => new(role, weight, new Dictionary<int, decimal> { [item] = score });

    [Fact]
    public void Proposed_scores_stand_where_no_scorer_gave_one()
    {
        var result = AppraisalResult.Of(Form, Proposed(new(71, 79), (1, 1), (2, 1), (5, 3)), Silent);
        result.Items.Select(item => item.Shown).ShouldBe([4, 10, 15, 0, 0, 15, 15, 6]);
        (result.Total, result.PayPercent).ShouldBe((65m, 0));
        result.Recommendations.InFiles().ShouldBe("不胜任岗位;调岗或辞退");
    }

    [Fact]
    public void Without_a_scorer_the_proposed_scores_count() =>
        AppraisalResult.Of(Form, Proposed(new(98, 100)), []).Total.ShouldBe(100m);

    [Fact]
    public void An_item_is_the_weighted_mean_of_the_scorers()
    {
        Scorer[] scorers = [Gives(ScorerRole.DirectSuperior, 5, 3, 15), Gives(ScorerRole.IndirectSuperior, 3, 3, 13), Gives(ScorerRole.Manager, 2, 3, 11)];
        AppraisalResult.Of(Form, Proposed(new(98, 100)), scorers).Items[2].Shown.ShouldBe(13.6m);
    }

    [Fact]
    public void Weights_are_shared_by_the_scorers_there_are()
    {
        Scorer[] two = [Gives(ScorerRole.DirectSuperior, 5, 3, 15), Gives(ScorerRole.Manager, 3, 3, 11)];
        AppraisalResult.Of(Form, Proposed(new(98, 100)), two).Items[2].Shown.ShouldBe(13.5m);
        Scorer[] weightless = [Gives(ScorerRole.DirectSuperior, 0, 3, 15), Gives(ScorerRole.Manager, 0, 3, 11)];
        AppraisalResult.Of(Form, Proposed(new(98, 100)), weightless).Items[2].Shown.ShouldBe(13m);
    }

    [Fact]
    public void Thirds_are_rounded_once_in_the_total_and_not_in_each_item()
    {
        Scorer[] scorers = [new(ScorerRole.DirectSuperior, 1, new Dictionary<int, decimal> { [1] = 4, [2] = 11, [3] = 14 }), Scorer.Silent(ScorerRole.IndirectSuperior), Scorer.Silent(ScorerRole.Manager)];
        var result = AppraisalResult.Of(Form, Proposed(new(98, 100)), scorers);
        result.Items.Take(3).Select(item => item.Shown).ShouldBe([4.67m, 11.67m, 14.67m]);
        result.Total.ShouldBe(99m);
    }

    [Fact]
    public void An_item_left_out_scales_the_rest_to_a_hundred()
    {
        var result = AppraisalResult.Of(Form, Proposed(default, (2, 1)), Silent);
        result.Items[3].Score.ShouldBeNull();
        result.Total.ShouldBe(97.5m);
        AppraisalResult.Of(Form, Proposed(default, (1, 1), (2, 1)), Silent).Total.ShouldBe(96.25m);
        AppraisalResult.Of(Form, Proposed(default), Silent).Total.ShouldBe(100m);
    }

    [Fact]
    public void Where_no_item_applies_there_is_no_total()
    {
        var result = AppraisalResult.Of(Form, Form.Items.ToDictionary(item => item.Number, _ => ProposedScore.DoesNotApply), Silent);
        (result.Total, result.PayPercent).ShouldBe((null, null));
        result.Recommendations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(100, 100, false)]
    [InlineData(95, 100, false)]
    [InlineData(94.99, 50, false)]
    [InlineData(90, 50, false)]
    [InlineData(89.99, 0, false)]
    [InlineData(80, 0, false)]
    [InlineData(79.99, 0, true)]
    [InlineData(0, 0, true)]
    public void The_total_decides_the_pay(decimal total, int percent, bool dismissal)
    {
        var band = PayBand.For(total, PayBand.Defaults);
        (band.Percent, band.TransferOrDismissal).ShouldBe((percent, dismissal));
    }

    [Fact]
    public void Pay_follows_the_rounded_total()
    {
        Scorer[] scorers = [Gives(ScorerRole.DirectSuperior, 1, 3, 9.99m), Gives(ScorerRole.IndirectSuperior, 1, 3, 10), Gives(ScorerRole.Manager, 1, 3, 10)];
        var result = AppraisalResult.Of(Form, Proposed(new(98, 100)), scorers);
        (result.Total, result.PayPercent).ShouldBe((95m, 100));
    }

    [Fact]
    public void Unfit_for_the_post_is_reported_by_the_rate_alone() =>
        AppraisalResult.Of(Form, Proposed(new(89, 100)), Silent).Recommendations.ShouldBe([Recommendation.UnfitForPost]);

    [Fact]
    public void A_score_out_of_range_is_a_defect() =>
        Should.Throw<ArgumentException>(() => AppraisalResult.Of(Form, Proposed(new(98, 100)), [Gives(ScorerRole.Manager, 1, 1, 5.01m)]));

    static readonly Gen<IReadOnlyDictionary<int, ProposedScore>> Records =
        from counts in Gen.Int[0, 4].Array[8]
        from due in Gen.Int[0, 300]
        from paid in Gen.Int[0, due]
        from left in Gen.Int[1, 8].HashSet[0, 3]
        select ProposedScore.ForForm(Form, counts.Select((count, i) => (i + 1, count)).ToDictionary(pair => pair.Item1, pair => pair.count), new(paid, due), left);

    static readonly Gen<Scorer[]> Scorers = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 100].Array[8]).Array[0, 3].Select(rows => rows.Select((row, i) =>
        new Scorer((ScorerRole)(i + 1), row.Item1, Form.Items.ToDictionary(item => item.Number, item => Math.Round(item.Points * row.Item2[item.Number - 1] / 100m, 2)))).ToArray());

    [Fact]
    public void The_total_is_within_0_and_100_and_each_item_within_its_points() => Gen.Select(Records, Scorers).Sample((proposed, scorers) =>
    {
        var result = AppraisalResult.Of(Form, proposed, scorers);
        result.Total!.Value.ShouldBeInRange(0, 100);
        result.Items.Zip(Form.Items).ShouldAllBe(pair => pair.First.Score == null || pair.First.Shown >= 0 && pair.First.Shown <= pair.Second.Points);
        result.Items.Where(item => item.Score is null).Select(item => item.Number).ShouldBe(proposed.Where(pair => pair.Value.Points is null).Select(pair => pair.Key));
    });

    [Fact]
    public void The_mean_of_equal_scores_is_the_score() => Gen.Select(Gen.Int[0, 1500], Gen.Int[1, 97].Array[1, 3]).Sample((hundredths, weights) =>
    {
        var score = hundredths / 100m;
        Scorer[] scorers = [.. weights.Select((weight, i) => Gives((ScorerRole)(i + 1), weight, 3, score))];
        var result = AppraisalResult.Of(Form, Proposed(new(98, 100)), scorers);
        result.Items[2].Score.ShouldBe((Fraction)score);
        result.Total.ShouldBe(85 + score);
    });

    [Fact]
    public void Full_points_make_a_hundred_whatever_is_left_out() => Gen.Int[1, 8].HashSet[0, 7].Sample(left =>
        AppraisalResult.Of(Form, ProposedScore.ForForm(Form, new Dictionary<int, int>(), new(1, 1), left), Silent).Total.ShouldBe(100m));
}
