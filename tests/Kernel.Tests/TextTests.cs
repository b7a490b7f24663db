using System.Globalization;
using System.Resources;

namespace PropertyHub.Kernel.Tests;

public class TextTests
{
    [Fact]
    public void A_count_has_commas_and_what_names_something_has_none() =>
        new Text(new Spoken(), "{0} 户，费用 {1}，第 {2} 行", 8852, 88520L, Text.Ordinal(1234)).ToString().ShouldBe("8,852 户，费用 88520，第 1234 行");

    [Fact]
    public void Money_days_and_lists_are_written_as_everywhere() =>
        new Text(new Spoken(), "{0}，{1}，{2}", new Money(1234550), new DateOnly(2026, 11, 9), new[] { "1 栋", "2 栋" }).ToString(CultureInfo.GetCultureInfo("zh-Hans")).ShouldBe("12,345.50，2026-11-09，1 栋、2 栋");

    /// <summary>The key is the text.</summary>
    sealed class Spoken : ResourceManager
    {
        public override string? GetString(string name, CultureInfo? culture) => name;
    }
}
