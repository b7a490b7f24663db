using System.Globalization;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Platform.Tests.Imports;

public class RowsSeenTests
{
    [Fact]
    public void The_second_of_an_identity_tells_the_first_row()
    {
        var seen = new RowsSeen();
        seen.Add("V1", 2).ShouldBeNull();
        seen.Add("v1", 3).ShouldBeNull();
        seen.Add("", 4).ShouldBeNull();
        seen.Add("V1", 5).ShouldBe(2);
        seen.Add("V1", 6).ShouldBe(2);
        seen.Add("", 7).ShouldBe(4);
    }

    [Fact]
    public void Many_rows_are_told_apart()
    {
        var seen = new RowsSeen();
        var rows = Enumerable.Range(1, 20_000).ToList();
        rows.ShouldAllBe(row => seen.Add(row.ToString(CultureInfo.InvariantCulture), row) == null);
        rows.ShouldAllBe(row => seen.Add(row.ToString(CultureInfo.InvariantCulture), row + 20_000) == row);
    }
}
