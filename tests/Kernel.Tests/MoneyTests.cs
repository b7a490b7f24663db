using CsCheck;

namespace PropertyHub.Kernel.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("0.0049999999", 0)]
    [InlineData("166.405", 16641)]
    [InlineData("238.832", 23883)]
    public void A_computed_amount_is_rounded_half_away_from_zero(string yuan, long fen) =>
        Money.Round(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)).Fen.ShouldBe(fen);

    [Fact]
    public void An_amount_that_is_not_whole_fen_is_no_money() => Should.Throw<ArgumentException>(() => Money.FromYuan(1.005m));

    [Fact]
    public void Sums_are_exact() =>
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Array[0, 50].Sample(fen => Money.Sum(fen.Select(f => new Money(f))).Fen == fen.Sum());

    [Fact]
    public void What_is_too_large_fails_loudly() => Should.Throw<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
}
