using System.Globalization;

namespace PropertyHub.HrAppraisal.Forms;

public class StewardFormTests
{
    static readonly AppraisalForm Form = StewardForm.Form;

    [Fact]
    public void Has_eight_items_with_a_hundred_points()
    {
        Form.Check().ShouldBeNull();
        Form.Items.Select(item => item.Points).ShouldBe([5, 12, 15, 20, 12, 15, 15, 6]);
        Form.Items.Select(item => item.PerViolation).ShouldBe([1, 2, 2, 0, 1, 3, 2, 1]);
        Form.Items.Single(item => item.Kind == ItemKind.RateBands).Number.ShouldBe(StewardForm.CollectionItem);
    }

    [Fact]
    public void Has_the_lettered_standards() =>
        Form.Items.Select(item => string.Concat(item.Standards.Select(standard => standard.Letter)))
            .ShouldBe(["abc", "abc", "abc", "a", "a", "abcde", "abcdef", "abc"]);

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void Says_each_item_and_standard_in_each_language(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var texts = Form.Items.SelectMany(item => item.Standards.Select(standard => standard.Text).Prepend(item.Title)).Append(Form.Title).ToList();
        texts.ShouldAllBe(text => text.ToString(culture) != text.Key);
        texts.Select(text => text.ToString(culture)).ShouldBeUnique();
    }

    [Fact]
    public void Words_of_HRs_own_stand_for_themselves() => new Standard('g', "电梯困人及时到场").Text.ToString().ShouldBe("电梯困人及时到场");
}
