using Bunit;
using Microsoft.AspNetCore.Components;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Appraisals.Sheet;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class SheetPartsTests : BunitContext
{
    static readonly SheetItem One = new(1, Text.Verbatim("仪容仪表"), 5, 1, 3, false, 4, 3.67m)
    {
        Occurrences = [new(1, new(2026, 11, 5), "未戴工牌", OccurrenceState.Confirmed), new(2, new(2026, 11, 6), "离岗", OccurrenceState.Pending)],
    };

    static readonly SheetItem Four = new(4, Text.Verbatim("收缴率"), 20, 0, null, true, null, null);

    static SheetView View(params SheetColumn[] columns) => new()
    {
        Month = new(2026, 11), StaffNo = "E010", Name = "郭明辉", Position = "管家", Department = "客户服务部", Items = [One, Four], Columns = columns, Total = 81.67m, Pay = [new(95, 100, false), new(90, 50, false), new(80, 0, false), new(0, 0, true)], MayDecide = true,
    };

    static SheetColumn Column(string role, bool mine, IReadOnlyList<int> missing, params (int Item, SheetScore Score)[] scores) =>
        new(role, Text.Verbatim(role), "E002", "何丽萍") { IsMine = mine, IsNext = mine, Missing = missing, Scores = scores.ToDictionary(score => score.Item, score => score.Score) };

    [Fact]
    public void Only_the_own_column_takes_scores_and_a_score_not_given_yet_is_marked()
    {
        var table = Render<SheetTable>(parameters => parameters.Add(part => part.View,
            View(Column("DirectSuperior", false, [], (1, new SheetScore(3, 4, "又未戴", true))), Column("Manager", true, [1]))));

        var input = table.FindAll("input").ShouldHaveSingleItem();
        input.GetAttribute("value").ShouldBe("4.00");
        input.ParentElement!.ClassList.ShouldContain("is-todo");
        table.Find(".dv").TextContent.ShouldBe("−1");
        table.Find(".it-sub[title]").TextContent.ShouldContain("又未戴");
    }

    [Fact]
    public void A_score_given_against_older_evidence_is_due_again()
    {
        var table = Render<SheetTable>(parameters => parameters.Add(part => part.View, View(Column("Manager", true, [1], (1, new SheetScore(5, 5, null, false))))));

        table.Find("input").ParentElement!.ClassList.ShouldContain("is-todo");
    }

    [Fact]
    public void Signing_waits_for_scores_and_decisions()
    {
        var pane = Render<ResultPane>(parameters => parameters.Add(part => part.View, View(Column("Manager", true, [1]))));
        pane.Find("button.primary").HasAttribute("disabled").ShouldBeTrue();
        pane.Find(".pay .on").TextContent.ShouldContain("80");

        var ready = View(Column("Manager", true, [])) with { Items = [One with { Occurrences = [One.Occurrences[0]] }, Four] };
        pane.Render(parameters => parameters.Add(part => part.View, ready));
        pane.Find("button.primary").HasAttribute("disabled").ShouldBeFalse();
    }

    [Fact]
    public void Only_who_may_decide_sees_the_buttons()
    {
        SheetOccurrence? accepted = null;
        var view = View(Column("Manager", true, [1]));
        var evidence = Render<ItemEvidence>(parameters => parameters.Add(part => part.View, view).Add(part => part.Item, One)
            .Add(part => part.OnAccept, EventCallback.Factory.Create<SheetOccurrence>(this, occurrence => accepted = occurrence)));
        evidence.Find("tr.is-cur button").Click();
        accepted!.Id.ShouldBe(2);

        evidence.Render(parameters => parameters.Add(part => part.View, view with { MayDecide = false }));
        evidence.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_score_asks_why()
    {
        string? reason = null;
        var evidence = Render<ItemEvidence>(parameters => parameters.Add(part => part.View, View(Column("Manager", true, [1]))).Add(part => part.Item, One).Add(part => part.Unsaved, 3m)
            .Add(part => part.OnReason, EventCallback.Factory.Create<string>(this, words => reason = words)));

        evidence.Find(".why-in input").Change("催过三次");

        reason.ShouldBe("催过三次");
    }
}
