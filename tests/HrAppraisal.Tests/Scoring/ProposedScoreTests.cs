using CsCheck;
using PropertyHub.HrAppraisal.Forms;

namespace PropertyHub.HrAppraisal.Scoring;

public class ProposedScoreTests
{
    static readonly AppraisalForm Form = StewardForm.Form;

    [Theory]
    [InlineData(1, 0, 5)]
    [InlineData(1, 1, 4)]
    [InlineData(2, 1, 10)]
    [InlineData(3, 2, 11)]
    [InlineData(5, 2, 10)]
    [InlineData(6, 2, 9)]
    [InlineData(7, 2, 11)]
    [InlineData(5, 3, 0)]
    [InlineData(6, 3, 0)]
    [InlineData(8, 40, 0)]
    public void Each_occurrence_costs_points_and_three_the_whole_item(int item, int occurrences, int points) =>
        ProposedScore.ForViolations(Form.Item(item), occurrences).ShouldBe(new(points));

    [Fact]
    public void Never_falls_below_zero_where_no_number_loses_all()
    {
        var item = Form.Item(1) with { AllLostFrom = null, PerViolation = 2 };
        ProposedScore.ForViolations(item, 2).Points.ShouldBe(1);
        ProposedScore.ForViolations(item, 3).Points.ShouldBe(0);
    }

    [Theory]
    [InlineData(98, 100, 20, false)]
    [InlineData(49, 50, 20, false)]
    [InlineData(979999, 1000000, 10, false)]
    [InlineData(95, 100, 10, false)]
    [InlineData(19, 20, 10, false)]
    [InlineData(949999, 1000000, 0, false)]
    [InlineData(90, 100, 0, false)]
    [InlineData(9, 10, 0, false)]
    [InlineData(899999, 1000000, 0, true)]
    [InlineData(71, 79, 0, true)]
    [InlineData(0, 5, 0, true)]
    [InlineData(5, 5, 20, false)]
    public void The_rate_decides_item_4_unrounded(int paid, int due, int points, bool unfit) =>
        ProposedScore.ForRate(Form.Item(4), new(paid, due)).ShouldBe(new(points, unfit));

    [Fact]
    public void Rates_that_are_shown_as_the_bound_but_lie_below_it_miss_the_band()
    {
        var rate = new HouseholdRate(979999, 1000000);
        rate.Shown.ShouldBe(98.00m);
        rate.Reaches(98).ShouldBeFalse();
    }

    [Fact]
    public void Without_households_item_4_does_not_apply()
    {
        ProposedScore.ForRate(Form.Item(4), default).ShouldBe(ProposedScore.DoesNotApply);
        default(HouseholdRate).Shown.ShouldBeNull();
    }

    [Fact]
    public void An_item_can_be_left_out_but_not_the_collection_item_of_one_with_a_zone()
    {
        var proposed = ProposedScore.ForForm(Form, new Dictionary<int, int> { [1] = 1, [8] = 2 }, new(98, 100), new HashSet<int> { 4, 8 });
        proposed.Keys.Order().ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
        (proposed[1].Points, proposed[4].Points, proposed[8].Points).ShouldBe((4m, 20m, null));
    }

    [Fact]
    public void More_occurrences_never_score_more() => Gen.Select(Gen.Int[0, 7], Gen.Int[0, 20]).Sample((index, occurrences) =>
    {
        var item = Form.Items[index];
        if (item.Kind == ItemKind.RateBands)
            return;
        var score = ProposedScore.ForViolations(item, occurrences).Points!.Value;
        score.ShouldBeInRange(0, item.Points);
        ProposedScore.ForViolations(item, occurrences + 1).Points!.Value.ShouldBeLessThanOrEqualTo(score);
    });
}
