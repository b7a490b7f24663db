using CsCheck;

namespace PropertyHub.Kernel.Tests;

public sealed class SharesTests
{
    static readonly Gen<decimal> Weight = Gen.Int[0, 2_000_000].Select(hundredths => hundredths / 100m);
    static readonly Gen<(Money, decimal[])> Any = Gen.Select(Gen.Long[-100_000_000, 100_000_000].Select(fen => new Money(fen)), Weight.Array[1, 60]);

    [Fact]
    public void Parts_sum_exactly_to_the_amount() => Any.Sample((amount, weights) =>
        Money.Sum(Shares.Split(amount, weights)) == (weights.Sum() == 0 ? Money.Zero : amount));

    [Fact]
    public void No_part_is_a_fen_or_more_from_its_exact_share() => Any.Sample((amount, weights) =>
        weights.Sum() == 0 || Shares.Split(amount, weights).Zip(weights).All(part => Math.Abs(part.First.Fen - amount.Fen * part.Second / weights.Sum()) < 1));

    [Fact]
    public void Equal_remainders_go_to_the_earlier_entry() =>
        Shares.Split(new Money(100), [1, 1, 1]).Select(part => part.Fen).ShouldBe([34L, 33L, 33L]);

    [Fact]
    public void The_largest_remainder_comes_first() =>
        Shares.Split(new Money(10), [1.1m, 2.6m, 3.3m]).Select(part => part.Fen).ShouldBe([1L, 4L, 5L]);

    [Fact]
    public void A_negative_weight_is_a_defect() => Should.Throw<ArgumentOutOfRangeException>(() => Shares.Split(new Money(1), [1, -1]));
}
