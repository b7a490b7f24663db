using CsCheck;
using PropertyHub.Kernel;

namespace PropertyHub.Ui.Tests.Parts;

public class FiguresTests
{
    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(5, "0.05")]
    [InlineData(88168, "881.68")]
    [InlineData(159030672, "1,590,306.72")]
    [InlineData(-12000, "−120.00")]
    public void Money_has_two_decimals_thousands_and_a_true_minus(long fen, string written) => Figures.Money(new(fen)).ShouldBe(written);

    [Fact]
    public void Nothing_is_a_dash()
    {
        Figures.MoneyOrDash(Money.Zero).ShouldBe("–");
        Figures.MoneyOrDash(null).ShouldBe("–");
        Figures.MoneyOrDash(new(1)).ShouldBe("0.01");
        Figures.Date(null).ShouldBe("–");
    }

    [Fact]
    public void A_date_of_the_same_year_is_short()
    {
        Figures.Date(new(2026, 11, 19), new(2026, 1, 1)).ShouldBe("11-19");
        Figures.Date(new(2025, 11, 19), new(2026, 1, 1)).ShouldBe("2025-11-19");
    }

    [Fact]
    public void A_ratio_never_rounds_up_to_its_target() => Figures.Percent(0.97996m).ShouldBe("97.99");

    [Fact]
    public void What_is_written_can_be_read_again() =>
        Gen.Long[-99_999_999_999, 99_999_999_999].Sample(fen =>
            MoneyReading.TryRead(Figures.Money(new(fen)), out var read) && read == new Money(fen));

    [Theory]
    [InlineData("138****6721", "13812346721")]
    [InlineData("***45", "12345")]
    [InlineData("", null)]
    public void Phones_are_masked(string masked, string? number) => Masking.Phone(number).ShouldBe(masked);

    [Fact]
    public void Identity_numbers_are_masked() => Masking.Id("310101199001011234").ShouldBe("3***************34");
}
