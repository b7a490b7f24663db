using CsCheck;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

public class AllocationTests
{
    static OpenCharge Charge(long number, string due, int priority, decimal principal, decimal fee = 0) =>
        new(number, DateOnly.ParseExact(due, "yyyy-MM-dd"), priority, Money.FromYuan(principal), Money.FromYuan(fee));

    static ChargeShare Share(long number, decimal fee, decimal principal) => new(number, Money.FromYuan(fee), Money.FromYuan(principal));

    [Fact]
    public void Goes_to_the_oldest_due_date_then_the_priority_then_the_number()
    {
        OpenCharge[] charges =
        [
            Charge(1, "2026-10-15", 1, 10), Charge(2, "2026-09-15", 2, 10), Charge(5, "2026-09-15", 1, 10), Charge(4, "2026-09-15", 1, 10),
        ];
        var allocation = Allocation.OldestFirst(Money.FromYuan(35), charges);
        allocation.Shares.ShouldBe([Share(4, 0, 10), Share(5, 0, 10), Share(2, 0, 10), Share(1, 0, 5)]);
        allocation.Prepaid.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Settles_charge_by_charge_the_late_fee_first_then_the_principal()
    {
        OpenCharge[] charges = [Charge(1, "2026-09-15", 1, 166.41m, 1m), Charge(2, "2026-10-15", 1, 100m, 0.5m)];
        Allocation.OldestFirst(Money.FromYuan(166.41m), charges).Shares.ShouldBe([Share(1, 1m, 165.41m)]);
        Allocation.OldestFirst(Money.FromYuan(167.71m), charges).Shares.ShouldBe([Share(1, 1m, 166.41m), Share(2, 0.30m, 0)]);
    }

    [Fact]
    public void A_payment_smaller_than_the_fee_settles_part_of_it() =>
        Allocation.OldestFirst(Money.FromYuan(0.4m), [Charge(1, "2026-09-15", 1, 100, 1)]).Shares.ShouldBe([Share(1, 0.4m, 0)]);

    [Fact]
    public void A_fee_left_over_after_its_principal_is_still_settled() =>
        Allocation.OldestFirst(Money.FromYuan(5), [Charge(1, "2026-09-15", 1, 0, 1)]).Shares.ShouldBe([Share(1, 1, 0)]);

    [Fact]
    public void The_excess_becomes_prepayment()
    {
        var allocation = Allocation.OldestFirst(Money.FromYuan(217.37m), [Charge(1, "2026-09-15", 1, 169.37m)]);
        allocation.Settled.ShouldBe(Money.FromYuan(169.37m));
        allocation.Prepaid.ShouldBe(Money.FromYuan(48));
        Allocation.OldestFirst(Money.FromYuan(9), []).Prepaid.ShouldBe(Money.FromYuan(9));
    }

    [Fact]
    public void A_payment_before_the_posting_settles_as_of_the_posting()
    {
        Allocation.SettledOn(new(2026, 10, 3), new(2026, 11, 1)).ShouldBe(new(2026, 11, 1));
        Allocation.SettledOn(new(2026, 11, 3), new(2026, 11, 1)).ShouldBe(new(2026, 11, 3));
    }

    [Fact]
    public void Chosen_charges_are_paid_even_while_older_ones_stay_open()
    {
        OpenCharge[] charges = [Charge(1, "2026-08-15", 1, 50), Charge(2, "2026-09-15", 1, 50, 1), Charge(3, "2026-10-15", 1, 50)];
        var allocation = Allocation.ToChosen(Money.FromYuan(110), charges, [new(3), new(2)]).Value;
        allocation.Shares.ShouldBe([Share(2, 1, 50), Share(3, 0, 50)]);
        allocation.Prepaid.ShouldBe(Money.FromYuan(9));
    }

    [Fact]
    public void A_chosen_charge_with_an_amount_gets_exactly_that_and_the_others_share_the_rest()
    {
        OpenCharge[] charges = [Charge(1, "2026-08-15", 1, 50), Charge(2, "2026-09-15", 1, 50, 1), Charge(3, "2026-10-15", 1, 50)];
        var allocation = Allocation.ToChosen(Money.FromYuan(80), charges, [new(1), new(2, Money.FromYuan(20.5m)), new(3)]).Value;
        allocation.Shares.ShouldBe([Share(1, 0, 50), Share(2, 1, 19.5m), Share(3, 0, 9.5m)]);
        allocation.Prepaid.ShouldBe(Money.Zero);
    }

    [Theory]
    [InlineData(2, 50.01, "MoreThanOpen")]
    [InlineData(2, 0.0, "ChosenAmountNotPositive")]
    [InlineData(9, 1.0, "ChargeNotOpen")]
    [InlineData(3, 1.0, "ChargeNotOpen")]
    [InlineData(2, 45.0, "ChosenExceedsPayment")]
    [InlineData(1, 1.0, "ChargeChosenTwice")]
    public void Refuses_a_choice_that_cannot_be_kept(long number, decimal yuan, string reason)
    {
        OpenCharge[] charges = [Charge(1, "2026-08-15", 1, 50), Charge(2, "2026-09-15", 1, 49, 1), Charge(3, "2026-09-15", 1, 0)];
        var outcome = Allocation.ToChosen(Money.FromYuan(40), charges, [new(1), new(number, Money.FromYuan(yuan))]);
        outcome.Refusal.ShouldNotBeNull().Text.Key.ShouldBe(reason);
    }

    static readonly Gen<OpenCharge[]> Charges =
        Gen.Select(Gen.Int[0, 5], Gen.Int[1, 3], Gen.Long[0, 90_000], Gen.Long[0, 2_000]).Array[0, 12]
            .Select(rows => rows.Select((row, i) => new OpenCharge(i + 1, new DateOnly(2026, 1, 15).AddMonths(row.Item1), row.Item2, new(row.Item3), new(row.Item4))).ToArray());

    static readonly Gen<Money> Amounts = Gen.Long[0, 600_000].Select(fen => new Money(fen));

    [Fact]
    public void Shares_and_prepayment_add_up_and_nothing_exceeds_what_is_open() => Gen.Select(Charges, Amounts).Sample((charges, amount) =>
    {
        var allocation = Allocation.OldestFirst(amount, charges);
        (allocation.Settled + allocation.Prepaid).ShouldBe(amount);
        allocation.Prepaid.ShouldBe(Money.Max(Money.Zero, amount - Money.Sum(charges.Select(charge => charge.Open))));
        foreach (var share in allocation.Shares)
        {
            var charge = charges[share.Number - 1];
            share.Amount.ShouldBeGreaterThan(Money.Zero);
            share.Fee.ShouldBeInRange(Money.Zero, charge.Fee);
            share.Principal.ShouldBeInRange(Money.Zero, charge.Principal);
            if (share.Principal.IsPositive)
                share.Fee.ShouldBe(charge.Fee);
        }
    });

    [Fact]
    public void No_charge_is_touched_while_one_before_it_is_open() => Gen.Select(Charges, Amounts, Gen.Int).Sample((charges, amount, seed) =>
    {
        OpenCharge[] mixed = [.. charges.OrderBy(charge => (charge.Number * 7919 + seed) % 31)];
        var paid = Allocation.OldestFirst(amount, mixed).Shares.ToDictionary(share => share.Number, share => share.Amount);
        var ordered = charges.Where(charge => charge.Open.IsPositive).OrderBy(charge => charge.Due).ThenBy(charge => charge.Priority).ThenBy(charge => charge.Number);
        var stopped = false;
        foreach (var charge in ordered)
        {
            var got = paid.GetValueOrDefault(charge.Number);
            if (stopped)
                got.ShouldBe(Money.Zero);
            stopped |= got < charge.Open;
        }
    });

    [Fact]
    public void Choosing_all_is_as_good_as_no_choice() => Gen.Select(Charges, Amounts).Sample((charges, amount) =>
    {
        var all = charges.Where(charge => charge.Open.IsPositive).Select(charge => new ChosenCharge(charge.Number)).Reverse().ToArray();
        var chosen = Allocation.ToChosen(amount, charges, all).Value;
        var oldest = Allocation.OldestFirst(amount, charges);
        chosen.Shares.ShouldBe(oldest.Shares);
        chosen.Prepaid.ShouldBe(oldest.Prepaid);
    });
}
