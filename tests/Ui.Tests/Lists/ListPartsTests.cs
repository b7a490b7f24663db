using PropertyHub.Platform.Lists;

namespace PropertyHub.Ui.Tests.Lists;

public class ListPartsTests
{
    static readonly string?[] Columns = ["no", "unit", "amount", null];

    [Theory]
    [InlineData("", "no unit amount -")]
    [InlineData("amount,no", "amount no -")]
    [InlineData("amount,amount,gone", "amount -")]
    [InlineData("gone", "no unit amount -")]
    public void Columns_are_shown_as_asked_and_those_without_a_name_always(string asked, string shown) =>
        string.Join(' ', ColumnOrder.Choose(Columns, column => column, asked.Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(column => column ?? "-")).ShouldBe(shown);

    [Fact]
    public void A_first_column_without_a_name_stays_first() =>
        ColumnOrder.Choose([null, "a", "b", null], column => column, ["b"]).ShouldBe([null, "b", null]);

    [Fact]
    public void The_menu_lists_the_shown_ones_first_in_their_order()
    {
        string[] all = ["no", "unit", "amount"];
        var choices = ColumnOrder.Choices(all, ["amount", "no"], column => column, column => column.ToUpperInvariant());
        choices.ShouldBe([new("amount", "AMOUNT", true), new("no", "NO", true), new("unit", "UNIT", false)]);
    }

    [Fact]
    public void What_is_ticked_lasts_over_pages()
    {
        var chosen = new ListSelection<string>(row => row);
        chosen.SetPage(["a", "b"], true);
        chosen.Set("c", true, ["c", "d"]);
        (chosen.Count(99), chosen.HasAll(["a", "b"]), chosen.HasAll(["c", "d"])).ShouldBe((3, true, false));
        chosen.Set("a", false, ["a", "b"]);
        chosen.Of(["a", "b", "c", "d"]).ShouldBe(["b", "c"]);
    }

    [Fact]
    public void Everything_is_all_that_the_filter_leaves_until_one_is_unticked()
    {
        var chosen = new ListSelection<string>(row => row);
        chosen.SetEverything();
        (chosen.Count(99), chosen.Has("unseen")).ShouldBe((99, true));
        chosen.Set("a", false, ["a", "b"]);
        (chosen.Everything, chosen.Count(99), chosen.Has("b"), chosen.Has("unseen")).ShouldBe((false, 1, true, false));
    }

    [Fact]
    public void A_group_ends_where_the_next_row_is_of_another_or_the_page_ends()
    {
        var page = new ListPage<string>(["a1", "a2", "b1"], 9) { GroupOf = row => row[..1], Groups = new Dictionary<string, ListGroup<string>> { ["a"] = new("A", 5, "sum a"), ["b"] = new("B", 4, "sum b") } };
        Enumerable.Range(0, 3).Select(at => ListGroups.EndsAt(page, at)?.Title).ShouldBe([null, "A", "B"]);
        ListGroups.EndsAt(page with { GroupOf = null }, 1).ShouldBeNull();
    }

    [Fact]
    public void How_a_list_looks_is_no_question_to_the_database()
    {
        var request = ListAddress.Read("?q=1&cols=unit,open&density=compact");
        (string.Join(',', request.Columns), request.Compact, request.Filters.Count).ShouldBe(("unit,open", true, 0));
        ListAddress.Write(request).ShouldBe("?q=1&cols=unit,open&density=compact");
        ListAddress.Write(request.Question).ShouldBe("?q=1");
        ListAddress.Read("?density=roomy").Compact.ShouldBe(false);
        ListAddress.Read("?density=odd").Compact.ShouldBeNull();
    }
}
