using PropertyHub.HrAppraisal.Forms;

namespace PropertyHub.HrAppraisal.Scoring;

public class ScorerTests
{
    [Fact]
    public void Three_score_in_their_order() =>
        Scorer.Of("E010", "E002", "E003", "E001")
            .ShouldBe([(ScorerRole.DirectSuperior, "E002"), (ScorerRole.IndirectSuperior, "E003"), (ScorerRole.Manager, "E001")]);

    [Fact]
    public void One_person_in_two_roles_scores_for_each() =>
        Scorer.Of("E010", "E002", "E001", "E001").Select(scorer => scorer.StaffNo).ShouldBe(["E002", "E001", "E001"]);

    [Fact]
    public void A_missing_scorer_and_oneself_are_left_out()
    {
        Scorer.Of("E002", "E001", null, "E001").Select(scorer => scorer.Role).ShouldBe([ScorerRole.DirectSuperior, ScorerRole.Manager]);
        Scorer.Of("E001", " ", "", "E001").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(12, null, null)]
    [InlineData(10, "代班有功，少扣", null)]
    [InlineData(10, " ", ScoreProblem.ReasonMissing)]
    [InlineData(12.01, "x", ScoreProblem.OutOfRange)]
    [InlineData(-0.5, "x", ScoreProblem.OutOfRange)]
    [InlineData(9.125, "x", ScoreProblem.TooManyDecimals)]
    public void A_score_other_than_proposed_needs_a_reason_and_stays_in_range(decimal given, string? reason, object? problem) =>
        GivenScore.Check(StewardForm.Form.Item(2), new(12), given, reason).ShouldBe((ScoreProblem?)problem);

    [Fact]
    public void An_item_that_does_not_apply_takes_no_score() =>
        GivenScore.Check(StewardForm.Form.Item(4), ProposedScore.DoesNotApply, 20, "x").ShouldBe(ScoreProblem.ItemDoesNotApply);

    [Fact]
    public void Each_role_problem_and_recommendation_has_words()
    {
        var keys = Enum.GetValues<ScorerRole>().Select(role => "ScorerRole_" + role)
            .Concat(Enum.GetValues<ScoreProblem>().Select(problem => "ScoreProblem_" + problem))
            .Concat(Enum.GetValues<Recommendation>().Select(recommendation => "Recommendation_" + recommendation));
        keys.ShouldAllBe(key => FormTexts.Get(key).ToString() != key);
    }
}
