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
    [InlineData(" 1 234.50\t", 123450)]
    [InlineData("1，234。5", 123450)]
    [InlineData("￥１ ０００．００元", 100000)]
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

    [Theory]
    [InlineData("2026-11")]
    [InlineData("2026/11")]
    [InlineData("２０２６－１１")]
    [InlineData("202611")]
    [InlineData("2026年11月")]
    [InlineData(" 11月 ")]
    [InlineData("11")]
    public void Months_are_read_as_typed(string typed)
    {
        MonthReading.TryRead(typed, new(2026, 1, 1), out var month).ShouldBeTrue();
        month.ShouldBe(new Period(2026, 11));
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("13")]
    [InlineData("上月")]
    [InlineData("2026-11-09")]
    public void What_is_no_month_is_not_read(string typed) => MonthReading.TryRead(typed, new(2026, 1, 1), out _).ShouldBeFalse();

    [Fact]
    public void A_month_is_told_as_read_and_what_is_none_is_not()
    {
        var told = new List<Period?>();
        var box = Render<MonthInput>(it => it.Add(p => p.Label, "账期").Add(p => p.Value, new Period(2026, 10)).Add(p => p.ValueChanged, told.Add));
        box.Find("input[type=text]").Change("9月");
        box.Find("input[type=text]").Change("上月");

        told.ShouldBe([new Period(2026, 9)]);
        box.Find("input[type=text]").GetAttribute("aria-invalid").ShouldBe("true");
        box.Markup.ShouldContain(UiTexts.NotAMonth);
    }

    [Fact]
    public void A_day_without_year_is_of_the_estates_year_not_of_the_machines()
    {
        Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 17, 0, 0, TimeSpan.Zero));
        DateOnly? told = null;
        var box = Render<DateBox>(it => it.Add(p => p.Changed, day => told = day));

        box.Find("input[type=text]").Change("1-5");

        told.ShouldBe(new DateOnly(2027, 1, 5));
    }
}
