using Bunit;

namespace PropertyHub.Ui.Tests.Forms;

public sealed class ChecksInputTests : UiContext
{
    [Fact]
    public void What_is_ticked_is_chosen_and_what_is_not_is_not()
    {
        var chosen = new HashSet<string> { "1", "2" };
        var input = Render<ChecksInput<string>>(it => it.Add(p => p.Label, "适用楼栋").Add(p => p.Chosen, chosen)
            .Add(p => p.Choices, [new("1", "1 栋"), new("2", "2 栋"), new("3", "3 栋")]));
        input.FindAll("input").Select(box => box.HasAttribute("checked")).ShouldBe([true, true, false]);

        input.FindAll("input")[2].Change(true);
        input.FindAll("input")[0].Change(false);

        chosen.Order().ShouldBe(["2", "3"]);
        input.Find("[role=group]").GetAttribute("aria-labelledby").ShouldBe(input.Find(".label").Id);
    }
}
