using Bunit;
using PropertyHub.Kernel;

namespace PropertyHub.Ui.Tests.Forms;

public class ReadingTests : UiContext
{
    [Theory]
    [InlineData("1,234.5", 123450)]
    [InlineData("１２３４．５", 123450)]
    [InlineData("¥80", 8000)]
    [InlineData("−20", -2000)]
    public void Amounts_are_read_as_typed(string typed, long fen)
    {
        MoneyReading.TryRead(typed, out var amount).ShouldBeTrue();
        amount.ShouldBe(new Money(fen));
    }

    [Theory]
    [InlineData("12.345")]
    [InlineData("十元")]
    [InlineData("1e5")]
    [InlineData("99999999999")]
    public void What_is_no_amount_is_not_read(string typed) => MoneyReading.TryRead(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2026-11-09")]
    [InlineData("2026/11/9")]
    [InlineData("20261109")]
    [InlineData("2026年11月9日")]
    [InlineData("11-9")]
    [InlineData("1109")]
    public void Dates_are_read_as_typed(string typed)
    {
        DateReading.TryRead(typed, new(2026, 1, 1), out var date).ShouldBeTrue();
        date.ShouldBe(new DateOnly(2026, 11, 9));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("明天")]
    [InlineData("13-1")]
    public void What_is_no_date_is_not_read(string typed) => DateReading.TryRead(typed, new(2026, 1, 1), out _).ShouldBeFalse();

    [Fact]
    public void An_unreadable_amount_is_kept_and_explained()
    {
        Money? told = new Money(1);
        var field = Render<MoneyInput>(p => p.Add(f => f.Label, "金额").Add(f => f.Value, told).Add(f => f.ValueChanged, value => told = value));
        field.Find("input").Change("12.345");
        told.ShouldBeNull();
        field.Find(".bad").TextContent.ShouldContain("1234.50");
        field.Find("input").GetAttribute("value").ShouldBe("12.345");
    }

    [Fact]
    public void The_label_names_the_input()
    {
        var field = Render<TextInput>(p => p.Add(f => f.Label, "付款人").Add(f => f.Value, "陈建国"));
        field.Find("input").Id.ShouldBe(field.Find("label").GetAttribute("for"));
    }

    [Fact]
    public void A_date_without_year_is_of_this_year()
    {
        DateOnly? told = null;
        var field = Render<DateInput>(p => p.Add(f => f.Label, "日期").Add(f => f.ValueChanged, value => told = value));
        field.Find("input[type=text]").Change("1109");
        told.ShouldBe(new DateOnly(2026, 11, 9));
    }
}
