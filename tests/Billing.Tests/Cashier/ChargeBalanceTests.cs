using CsCheck;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

public class ChargeBalanceTests
{
    static readonly DateOnly Posted = new(2026, 9, 1);
    static readonly DateOnly Due = new(2026, 9, 15);

    static ChargeBalance Balance(decimal yuan) => new(1, Posted, Due, 1, Money.FromYuan(yuan), 0.5m);

    static Money Pay(IReadOnlyList<ChargeBalance> charges, Money amount, DateOnly day)
    {
        var allocation = Allocation.OldestFirst(amount, charges.Select(charge => charge.At(day)));
        foreach (var share in allocation.Shares)
            charges.Single(charge => charge.Number == share.Number).Settle(share, day);
        return allocation.Prepaid;
    }

    [Fact]
    public void A_payment_of_the_bare_principal_leaves_as_much_open_as_the_fee()
    {
        var charge = Balance(166.41m);
        Pay([charge], Money.FromYuan(166.41m), new(2026, 9, 27));
        charge.FeeSettledOrWaived.ShouldBe(Money.FromYuan(1));
        charge.Principal.ShouldBe(Money.FromYuan(1));
        charge.At(new(2026, 10, 5)).Open.ShouldBe(Money.FromYuan(1));
    }

    [Fact]
    public void A_waived_fee_does_not_come_back_but_goes_on_from_there()
    {
        var charge = Balance(1000m);
        charge.WaiveFee(charge.At(Due.AddDays(10)).Fee);
        charge.At(Due.AddDays(10)).Fee.ShouldBe(Money.Zero);
        charge.At(Due.AddDays(12)).Fee.ShouldBe(Money.FromYuan(1));
    }

    [Fact]
    public void What_was_settled_does_not_vanish_when_the_principal_is_paid()
    {
        var charge = Balance(1000m);
        Pay([charge], Money.FromYuan(1005m), Due.AddDays(10));
        charge.At(Due.AddDays(500)).Open.ShouldBe(Money.Zero);
        charge.FeeSettledOrWaived.ShouldBe(Money.FromYuan(5));
    }

    [Fact]
    public void A_payment_before_the_posting_bears_the_fee_at_the_posting()
    {
        var late = new ChargeBalance(1, Due.AddDays(20), Due, 1, Money.FromYuan(1000), 0.5m);
        late.At(Posted).Fee.ShouldBe(Money.FromYuan(10));
    }

    [Fact]
    public void A_reversed_payment_opens_the_charge_again()
    {
        var charge = Balance(1000m);
        var share = charge.At(Due.AddDays(10)).Take(Money.FromYuan(1005));
        charge.Settle(share, Due.AddDays(10));
        charge.Settle(new(share.Number, -share.Fee, -share.Principal), Due.AddDays(12));
        charge.At(Due.AddDays(14)).ShouldBe(new(1, Due, 1, Money.FromYuan(1000), Money.FromYuan(6)));
    }

    [Fact]
    public void Two_payments_on_one_day_settle_as_one_payment_of_both() =>
        Gen.Select(Gen.Select(Gen.Long[1, 50_000], Gen.Int[0, 90]).Array[1, 5], Gen.Select(Gen.Long[0, 60_000], Gen.Long[0, 60_000], Gen.Int[0, 400]).Array[1, 4])
            .Sample((rows, payments) =>
            {
                var (once, twice) = (Charges(rows), Charges(rows));
                var (prepaidOnce, prepaidTwice) = (Money.Zero, Money.Zero);
                foreach (var (first, second, days) in payments.OrderBy(payment => payment.Item3))
                {
                    var day = Due.AddDays(days);
                    prepaidOnce += Pay(once, new(first + second), day);
                    prepaidTwice += Pay(twice, new(first), day) + Pay(twice, new(second), day);
                }
                prepaidTwice.ShouldBe(prepaidOnce);
                twice.Select(charge => (charge.Principal, charge.FeeSettledOrWaived)).ShouldBe(once.Select(charge => (charge.Principal, charge.FeeSettledOrWaived)));
            });

    static ChargeBalance[] Charges((long Fen, int Days)[] rows) =>
        [.. rows.Select((row, i) => new ChargeBalance(i + 1, Posted, Due.AddDays(row.Days), 1, new(row.Fen), 0.5m))];
}
