using CsCheck;
using PropertyHub.HrAppraisal.Forms.Editor;

namespace PropertyHub.HrAppraisal.Forms;

public class FormComparisonTests
{
    static readonly AppraisalForm Form = StewardForm.Form;

    static AppraisalForm With(int number, Func<FormItem, FormItem> change) => Form with { Items = [.. Form.Items.Select(item => item.Number == number ? change(item) : item)] };

    static IEnumerable<(FormPart, int?, char?, string?, string?)> Changes(AppraisalForm after) =>
        FormComparison.Of(Form, after).Select(change => (change.Part, change.Item, change.Letter, change.Before?.ToString(), change.After?.ToString()));

    [Fact]
    public void Tells_what_changed_item_by_item()
    {
        Changes(With(1, item => item with { Points = 6, AllLostFrom = null })).ShouldBe([(FormPart.Points, 1, null, "5", "6"), (FormPart.AllLostFrom, 1, null, "3", null)]);
        Changes(With(2, item => item with { Standards = [item.Standards[0], new('b', "开会不缺席"), new('d', "交接清楚")] }).InOrder())
            .ShouldBe([(FormPart.Standard, 2, 'b', "准时参加会议和培训，不缺席", "开会不缺席"), (FormPart.StandardRemoved, 2, 'c', "不擅离岗位，上班不办私事", null), (FormPart.StandardAdded, 2, 'd', null, "交接清楚")]);
        Changes(With(4, item => item with { Bands = [new(95, 20), new(0, 0, Unfit: true)] }))
            .ShouldBe([(FormPart.Bands, 4, null, "≥ 98 % → 20；≥ 95 % → 10；≥ 90 % → 0；≥ 0 % → 0 不胜任岗位", "≥ 95 % → 20；≥ 0 % → 0 不胜任岗位")]);
        Changes(Form with { Weights = new(5, 3, 2), Items = [.. Form.Items.Skip(1)] }).ShouldBe([(FormPart.Weights, null, null, "1 : 1 : 1", "5 : 3 : 2"), (FormPart.ItemRemoved, 1, null, "仪容仪表与礼仪", null)]);
    }

    static readonly Gen<AppraisalForm> Any = Gen.Select(Gen.Int[0, 8], Gen.Int[1, 30], Gen.Int[0, 3], Gen.Int[1, 3]).Select((number, points, kept, weight) =>
        With(number, item => item with { Points = points, Standards = [.. item.Standards.Take(kept)] }) with { Weights = new(weight, 1, 1) });

    [Fact]
    public void Equal_forms_have_no_difference_and_unequal_ones_have_some() =>
        Gen.Select(Any, Any).Sample((a, b) =>
        {
            FormComparison.Of(a, a).ShouldBeEmpty();
            FormComparison.Of(a, b).Any().ShouldBe(FormDocument.Write(a) != FormDocument.Write(b));
        });

    [Fact]
    public void The_way_back_tells_the_same_with_before_and_after_exchanged() =>
        Gen.Select(Any, Any).Sample((a, b) =>
            FormComparison.Of(b, a).Select(change => (change.Item, change.Letter, change.After, change.Before)).ShouldBe(FormComparison.Of(a, b).Select(change => (change.Item, change.Letter, change.Before, change.After)), ignoreOrder: true));

    [Fact]
    public void What_the_fields_show_reads_as_the_form_it_came_from()
    {
        FormDocument.Write(FormTyped.Of(Form).Read().Value).ShouldBe(FormDocument.Write(Form));
        Any.Sample(form => FormDocument.Write(FormTyped.Of(form).Read().Value).ShouldBe(FormDocument.Write(form)));
    }

    [Fact]
    public void Figures_are_read_full_width_and_with_blanks_and_what_is_none_is_told_with_its_field()
    {
        var typed = FormTyped.Of(Form);
        (typed.Items[0].Points, typed.Items[0].PerViolation) = ("　５．５ ", "１");
        typed.Items[1].Title.Words = "纪律\r\n<b>";
        var read = typed.Read().Value;
        (read.Items[0].Points, read.Items[0].PerViolation, read.Items[1].TitleKey).ShouldBe((5.5m, 1m, "纪律 <b>"));

        (typed.Items[0].Points, typed.Items[2].AllLostFrom, typed.Direct) = ("五", "1.5", "99999999999999999999999999999999");
        typed.Read().Refusal!.Details.Select(line => line.ToString()).ShouldBe(
            ["第 1 项：满分「五」不是可用的数字", "第 3 项：满几起扣完「1.5」不是可用的数字", "直接上级「99999999999999999999…」不是可用的数字"]);
    }
}
