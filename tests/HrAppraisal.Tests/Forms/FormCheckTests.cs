using CsCheck;
using PropertyHub.HrAppraisal.Scoring;

namespace PropertyHub.HrAppraisal.Forms;

public class FormCheckTests
{
    static readonly AppraisalForm Form = StewardForm.Form;

    static AppraisalForm With(int number, Func<FormItem, FormItem> change) => Form with { Items = [.. Form.Items.Select(item => item.Number == number ? change(item) : item)] };

    static IEnumerable<(FormProblem, int?)> Faults(AppraisalForm form) => FormCheck.Of(form).Select(fault => (fault.Problem, fault.Item));

    [Fact]
    public void All_that_is_wrong_is_told_at_once_with_its_item()
    {
        var form = With(1, item => item with { Points = 0, TitleKey = " " }) with { Weights = new(0, 0, 0) };
        Faults(form).ShouldBe([(FormProblem.PointsNotHundred, null), (FormProblem.NobodyWeighs, null), (FormProblem.TitleMissing, 1), (FormProblem.PointsNotPositive, 1)]);
        FormCheck.Of(form)[2].Words.ToString().ShouldBe("第 1 项：写上项目名称");
    }

    [Fact]
    public void Figures_out_of_range_are_faults()
    {
        Faults(With(1, item => item with { PerViolation = 5.01m })).ShouldBe([(FormProblem.PerViolationTooMuch, 1)]);
        Faults(With(1, item => item with { PerViolation = 0.125m })).ShouldBe([(FormProblem.TooManyDecimals, 1)]);
        Faults(With(1, item => item with { AllLostFrom = 0 })).ShouldBe([(FormProblem.AllLostFromOutOfRange, 1)]);
        Faults(With(1, item => item with { AllLostFrom = null })).ShouldBeEmpty();
        Faults(With(2, item => item with { Standards = [new('a', "")] })).ShouldBe([(FormProblem.StandardEmpty, 2)]);
        Faults(With(2, item => item with { SourceKey = new string('证', 201) })).ShouldBe([(FormProblem.WordsTooLong, 2)]);
        Faults(With(4, item => item with { Bands = [new(90, 20), new(90, 10), new(0, 0)] })).ShouldBe([(FormProblem.BandTwice, 4)]);
        Faults(Form with { Weights = new(-1, 1, 1) }).ShouldBe([(FormProblem.WeightsOutOfRange, null)]);
        Faults(Form with { Pay = [new(95, 100)] }).ShouldBe([(FormProblem.PayBandsMissing, null)]);
        Faults(Form with { Pay = [new(0, 101), new(0, 5)] }).ShouldBe([(FormProblem.PayBandTwice, null), (FormProblem.PayPercentOutOfRange, null)]);
        Faults(Form with { Items = [.. Form.Items, Form.Item(4) with { Number = 9 }] }).ShouldBe([(FormProblem.PointsNotHundred, null), (FormProblem.RateItemTwice, null)]);
    }

    static readonly string[] Signs = ["楼", "管家", "𠮷", "{0}", "<b>", "&", "😀", "a "];

    static readonly Gen<decimal> Points = Gen.Int[1, 5000].Select(cents => cents / 100m);

    static readonly Gen<FormItem> Item = Gen.Select(Points, Gen.Int[1, 100], Gen.Int[0, 6], Gen.Int[0, Signs.Length - 1].Array[1, 20].Select(picked => string.Concat(picked.Select(i => Signs[i]))))
        .Select((points, share, letters, words) => new FormItem(0, "项" + words, points, ItemKind.Violations)
        {
            PerViolation = Math.Max(0.01m, Math.Round(points * share / 100m, 2, MidpointRounding.ToZero)), AllLostFrom = share % 5 + 1,
            Standards = [.. Enumerable.Range(0, letters).Select(i => new Standard((char)('a' + i), words + "。"))],
        });

    static readonly Gen<AppraisalForm> Any = Item.Array[1, 19].Select(items => new AppraisalForm("X", "表", [.. items.Select((item, i) => item with { Number = i + 1 })]));

    /// <summary>The last item gets what is missing to 100; what is left over is cut from the front.</summary>
    static AppraisalForm Filled(AppraisalForm form)
    {
        var items = new List<FormItem>();
        foreach (var item in form.Items)
            if (items.Sum(taken => taken.Points) + item.Points < AppraisalForm.FullPoints)
                items.Add(item);
        items.Add(new(items.Count == 0 ? 1 : items.Max(item => item.Number) + 1, "余下", AppraisalForm.FullPoints - items.Sum(taken => taken.Points), ItemKind.Violations) { PerViolation = 0.01m });
        return form with { Items = items };
    }

    [Fact]
    public void A_form_is_in_order_exactly_when_its_points_come_to_a_hundred() =>
        Any.Sample(form =>
        {
            FormCheck.Of(form).Any(fault => fault.Problem == FormProblem.PointsNotHundred).ShouldBe(form.Items.Sum(item => item.Points) != 100);
            FormCheck.Of(Filled(form)).ShouldBeEmpty();
        });

    [Fact]
    public void What_is_written_down_reads_the_same() =>
        Any.Sample(form => FormDocument.Write(FormDocument.Read(FormDocument.Write(form))).ShouldBe(FormDocument.Write(form)));

    [Fact]
    public void A_form_in_order_gives_full_points_without_occurrences_and_never_leaves_0_to_100() =>
        Gen.Select(Any.Select(Filled), Gen.Int[0, 5].Array[20], Gen.Int[0, 3].Array[3]).Sample((form, occurrences, weights) =>
        {
            var weighed = form with { Weights = new(weights[0], weights[1], weights[2]) };
            var scorers = Enum.GetValues<ScorerRole>().Select(role => Scorer.Silent(role, weighed.Weights.Of(role))).ToList();
            AppraisalResult.Of(weighed, ProposedScore.ForForm(weighed, new Dictionary<int, int>(), default), scorers).Total.ShouldBe(100m);
            var noted = weighed.Items.Select((item, i) => (item.Number, Count: occurrences[i % 20])).ToDictionary(pair => pair.Number, pair => pair.Count);
            AppraisalResult.Of(weighed, ProposedScore.ForForm(weighed, noted, default), scorers).Total!.Value.ShouldBeInRange(0, 100);
        });
}
