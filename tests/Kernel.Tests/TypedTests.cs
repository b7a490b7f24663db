namespace PropertyHub.Kernel.Tests;

public class TypedTests
{
    [Theory]
    [InlineData("\u3000 陈𠮷建\u00A0\t", "陈𠮷建")]
    [InlineData("A\tB\r\nC", "A B C")]
    [InlineData("\uFEFF\u200B", "")]
    [InlineData(null, "")]
    [InlineData("👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧")]
    [InlineData("䶮𬭚", "䶮𬭚")]
    [InlineData("葛\U000E0100", "葛\U000E0100")]
    [InlineData("\u202Egnp.exe\u0000", "gnp.exe")]
    [InlineData("Ａ座", "Ａ座")]
    public void A_line_keeps_what_can_be_seen(string? typed, string kept) => Typed.Line(typed).ShouldBe(kept);

    [Fact]
    public void Half_a_pair_is_marked_and_breaks_nothing() => Typed.Figure("1\uD842").ShouldBe("1\uFFFD");

    [Theory]
    [InlineData("12", 12)]
    [InlineData("99999999999", null)]
    [InlineData("<b>1</b>", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_in_an_address_is_read_or_is_none(string? typed, int? read) => Typed.Part<int>(typed).ShouldBe(read);

    [Fact]
    public void Several_lines_stay_several() => Typed.Lines(" 一\r\n二\t\n").ShouldBe("一\n二");

    [Theory]
    [InlineData("京Ａ·１２３４５", "京A·12345")]
    [InlineData("１３８\u30000013", "138 0013")]
    public void A_code_is_plain(string typed, string kept) => Typed.Code(typed).ShouldBe(kept);

    [Theory]
    [InlineData("１２３．５０", "123.50")]
    [InlineData("\u00A0 1 234\t", "1234")]
    public void A_figure_has_no_blanks(string typed, string kept) => Typed.Figure(typed).ShouldBe(kept);
}
