using CsCheck;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.LateFees;

public class LateFeeTests
{
    static readonly DateOnly Due = new(2026, 9, 15);

    static Money Fee(decimal original, DateOnly day, params PrincipalSettlement[] settled) =>
        LateFee.Accrued(Money.FromYuan(original), Due, 0.5m, settled, day);

    static PrincipalSettlement Settled(int month, int day, decimal yuan) => new(new(2026, month, day), Money.FromYuan(yuan));

    [Theory]
    [InlineData(9, 15, 0)]
    [InlineData(9, 16, 0.11)]
    [InlineData(9, 22, 0.78)]
    [InlineData(10, 15, 3.33)]
    public void Runs_from_the_day_after_the_due_date_to_the_day_of_payment(int month, int day, decimal fee) =>
        Fee(222.21m, new(2026, month, day)).ShouldBe(Money.FromYuan(fee));

    [Fact]
    public void Principal_paid_on_a_day_is_open_on_that_day_for_the_last_time()
    {
        Fee(1000m, new(2026, 9, 20), Settled(9, 20, 1000m)).ShouldBe(Money.FromYuan(2.5m));
        Fee(1000m, new(2026, 9, 30), Settled(9, 20, 1000m)).ShouldBe(Money.FromYuan(2.5m));
        Fee(1000m, new(2026, 9, 30), Settled(9, 20, 400m)).ShouldBe(Money.FromYuan(2.5m + 3m));
    }

    [Fact]
    public void Principal_paid_before_or_on_the_due_date_bears_no_fee()
    {
        Fee(1000m, new(2026, 9, 30), Settled(9, 15, 1000m)).ShouldBe(Money.Zero);
        Fee(1000m, new(2026, 9, 25), Settled(8, 31, 600m)).ShouldBe(Money.FromYuan(2m));
    }

    [Fact]
    public void A_reversal_opens_the_principal_again_from_the_day_after_it() =>
        Fee(1000m, new(2026, 9, 30), Settled(9, 15, 1000m), Settled(9, 20, -1000m)).ShouldBe(Money.FromYuan(5m));

    [Fact]
    public void Is_at_most_the_original_amount()
    {
        var day = Due.AddDays(2000);
        Fee(100m, day.AddDays(-1)).ShouldBe(Money.FromYuan(99.95m));
        Fee(100m, day).ShouldBe(Money.FromYuan(100m));
        Fee(100m, day.AddDays(3000)).ShouldBe(Money.FromYuan(100m));
    }

    [Fact]
    public void Is_rounded_once_half_away_from_zero()
    {
        Fee(10m, Due.AddDays(1)).ShouldBe(Money.FromYuan(0.01m));
        Fee(9.99m, Due.AddDays(1)).ShouldBe(Money.Zero);
        Fee(10m, Due.AddDays(2)).ShouldBe(Money.FromYuan(0.01m));
    }

    [Fact]
    public void Is_off_without_a_rate()
    {
        LateFee.Accrued(Money.FromYuan(1000), Due, null, [], Due.AddDays(99)).ShouldBe(Money.Zero);
        LateFee.Accrued(Money.FromYuan(1000), Due, 0m, [], Due.AddDays(99)).ShouldBe(Money.Zero);
    }

    [Fact]
    public void Due_is_what_accrued_less_what_was_settled_or_waived_and_never_less_than_nothing()
    {
        var amount = Money.FromYuan(1000);
        LateFee.Due(amount, Due, 0.5m, [], Money.FromYuan(2), Due.AddDays(10)).ShouldBe(Money.FromYuan(3));
        LateFee.Due(amount, Due, 0.5m, [], Money.FromYuan(9), Due.AddDays(10)).ShouldBe(Money.Zero);
    }

    static readonly Gen<(Money Original, PrincipalSettlement[] Settled, decimal Rate)> Histories =
        from original in Gen.Long[1, 500_000]
        from cuts in Gen.Select(Gen.Int[-40, 2500], Gen.Long[0, original]).Array[0, 6]
        from rate in Gen.Int[1, 3000]
        select (new Money(original), Within(original, cuts), rate / 1000m);

    static PrincipalSettlement[] Within(long original, (int Day, long Fen)[] cuts)
    {
        var left = original;
        return [.. cuts.Select(cut =>
        {
            var fen = Math.Min(left, cut.Fen);
            left -= fen;
            return new PrincipalSettlement(Due.AddDays(cut.Day), new(fen));
        })];
    }

    [Fact]
    public void Is_the_sum_over_the_days() => Gen.Select(Histories, Gen.Int[0, 3000]).Sample((history, days) =>
    {
        var (original, settled, rate) = history;
        long fenDays = 0;
        for (var day = Due.AddDays(1); day <= Due.AddDays(days); day = day.AddDays(1))
            fenDays += original.Fen - settled.Where(s => s.Date < day).Sum(s => s.Amount.Fen);
        LateFee.Accrued(original, Due, rate, settled, Due.AddDays(days))
            .ShouldBe(Money.Min(original, Money.Round(fenDays * rate / 100_000m)));
    }, iter: 300);

    [Fact]
    public void Never_falls_with_time_and_never_exceeds_the_original() => Gen.Select(Histories, Gen.Int[-10, 3000], Gen.Int[0, 500]).Sample((history, day, later) =>
    {
        var (original, settled, rate) = history;
        var before = LateFee.Accrued(original, Due, rate, settled, Due.AddDays(day));
        var after = LateFee.Accrued(original, Due, rate, settled, Due.AddDays(day + later));
        after.ShouldBeGreaterThanOrEqualTo(before);
        after.ShouldBeLessThanOrEqualTo(original);
    });

    [Fact]
    public void Does_not_depend_on_the_order_of_the_history() => Gen.Select(Histories, Gen.Int[0, 3000]).Sample((history, day) =>
        LateFee.Accrued(history.Original, Due, history.Rate, history.Settled, Due.AddDays(day))
            .ShouldBe(LateFee.Accrued(history.Original, Due, history.Rate, [.. history.Settled.Reverse()], Due.AddDays(day))));
}
