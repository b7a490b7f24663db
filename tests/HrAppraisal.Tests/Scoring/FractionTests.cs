using CsCheck;

namespace PropertyHub.HrAppraisal.Scoring;

public class FractionTests
{
    static Fraction F(decimal value) => value;

    [Fact]
    public void Thirds_add_up_to_one() => (F(1) / 3 + F(1) / 3 + F(1) / 3).ShouldBe(F(1));

    [Theory]
    [InlineData(1, 8, 0.13)]
    [InlineData(-1, 8, -0.13)]
    [InlineData(1, 3, 0.33)]
    [InlineData(2, 3, 0.67)]
    [InlineData(0, 7, 0.00)]
    [InlineData(199, -200, -1.00)]
    public void Rounds_half_away_from_zero(int numerator, int denominator, decimal rounded) =>
        (F(numerator) / denominator).Round(2).ShouldBe(rounded);

    [Fact]
    public void A_decimal_is_taken_exactly()
    {
        F(1.50m).ShouldBe(F(1.5m));
        F(-0.125m).ToString().ShouldBe("-1/8");
        F(79228162514264337593543950335m).ToString().ShouldBe("79228162514264337593543950335");
    }

    [Fact]
    public void Nothing_divides_by_zero() => Should.Throw<DivideByZeroException>(() => F(1) / 0);

    [Fact]
    public void Agrees_with_decimals_where_these_are_exact() => Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[-100_000, 100_000], Gen.Int[0, 4]).Sample((a, b, decimals) =>
    {
        var (x, y) = (a / 1000m, b / 1000m);
        (F(x) + y).ShouldBe(F(x + y));
        (F(x) * y).ShouldBe(F(x * y));
        (F(x) * y).Round(decimals).ShouldBe(Math.Round(x * y, decimals, MidpointRounding.AwayFromZero));
        if (y != 0)
            (F(x) / y * y).ShouldBe(F(x));
    });
}
