using CsCheck;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Ui.Tests.Lists;

public class ListAddressTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var words = Gen.String[Gen.Char["abz3-，&=+ %陈"], 1, 8].Where(s => s.Trim() == s && s.Length > 0 && !s.StartsWith('-'));
        Gen.Select(words, words, Gen.Bool, Gen.Int[1, 500], Gen.Bool.Select(few => few ? 25 : 50), words).Sample((search, sort, descending, page, size, zone) =>
        {
            var request = new ListRequest(search, sort, descending, page, size, new Dictionary<string, string> { ["zone"] = zone });
            var read = ListAddress.Read(ListAddress.Write(request));
            return (read.Search, read.Sort, read.Descending, read.Page, read.PageSize, read.Filter("zone")) == (search, sort, descending, page, size, zone);
        });
    }

    [Fact]
    public void Defaults_leave_the_address_clean() => ListAddress.Write(new ListRequest()).ShouldBeEmpty();

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=x&size=7")]
    [InlineData("?size=99999999")]
    [InlineData("?sort=-")]
    public void Nonsense_falls_back(string query)
    {
        var read = ListAddress.Read(query);
        (read.Page, read.PageSize, read.Sort).ShouldBe((1, 25, null));
    }

    [Fact]
    public void Another_filter_starts_at_the_first_page()
    {
        var request = ListAddress.Read("?zone=1&page=4").WithFilter("zone", "2");
        (request.Page, request.Filter("zone")).ShouldBe((1, "2"));
        request.WithFilter("zone", null).Filters.ShouldBeEmpty();
    }

    [Fact]
    public void A_column_sorts_up_down_and_not_at_all()
    {
        var once = new ListRequest().SortedBy("due");
        var twice = once.SortedBy("due");
        (once.Sort, once.Descending).ShouldBe(("due", false));
        (twice.Sort, twice.Descending).ShouldBe(("due", true));
        twice.SortedBy("due").Sort.ShouldBeNull();
        twice.SortedBy("room").Descending.ShouldBeFalse();
    }

    [Fact]
    public void A_column_of_figures_sorts_down_up_and_not_at_all()
    {
        var once = new ListRequest().SortedBy("due", largestFirst: true);
        var twice = once.SortedBy("due", largestFirst: true);
        (once.Sort, once.Descending).ShouldBe(("due", true));
        (twice.Sort, twice.Descending).ShouldBe(("due", false));
        twice.SortedBy("due", largestFirst: true).Sort.ShouldBeNull();
    }

    [Fact]
    public void A_download_is_the_whole_list() => (new ListRequest(Page: 3).Whole() is { Skip: 0, PageSize: int.MaxValue }).ShouldBeTrue();
}
