namespace PropertyHub.HrAppraisal.Forms;

public class AppraisalFormTests
{
    static FormItem Item(int number, decimal points) => new(number, $"项目{number}", points, ItemKind.Violations) { PerViolation = 1 };

    static FormItem Rated(int number, decimal points, params RateBand[] bands) => new(number, "收费", points, ItemKind.RateBands) { Bands = bands };

    static FormProblem? Check(params FormItem[] items) => new AppraisalForm("X", "表", items).Check();

    [Fact]
    public void Says_what_is_wrong_with_a_form()
    {
        Check().ShouldBe(FormProblem.NoItems);
        Check(Item(1, 50), Item(1, 50)).ShouldBe(FormProblem.ItemNumberTwice);
        Check(Item(1, 100), Item(2, 0)).ShouldBe(FormProblem.PointsNotPositive);
        Check(Item(1, 50), Item(2, 49)).ShouldBe(FormProblem.PointsNotHundred);
        Check(Item(1, 100) with { PerViolation = 0 }).ShouldBe(FormProblem.PerViolationNotPositive);
        Check(Rated(1, 100, new RateBand(95, 100))).ShouldBe(FormProblem.BandsMissing);
        Check(Rated(1, 100, new RateBand(95, 101), new RateBand(0, 0))).ShouldBe(FormProblem.BandPointsOutOfRange);
        Check(Item(1, 100) with { Standards = [new('a', "x"), new('a', "y")] }).ShouldBe(FormProblem.LetterTwice);
        Check(Item(1, 60), Rated(2, 40, new RateBand(95, 40), new RateBand(0, 0))).ShouldBeNull();
    }

    [Fact]
    public void Each_problem_has_words()
    {
        foreach (var problem in Enum.GetValues<FormProblem>())
            FormTexts.Get("FormProblem_" + problem).ToString().ShouldNotStartWith("FormProblem_");
    }
}
