using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>How an amount is spread over open charges (BIL-06); the same for payments, imports and the use of prepayment.</summary>
/// <param name="Shares">In the order of settlement; each greater than zero and never more than is open.</param>
/// <param name="Prepaid">The excess, which becomes (or stays) prepayment. Shares and prepaid add up to the amount.</param>
internal sealed record Allocation(IReadOnlyList<ChargeShare> Shares, Money Prepaid)
{
    /// <summary>冲抵费用: all that settled charges, late fees included.</summary>
    public Money Settled => new(Shares.Sum(share => share.Amount.Fen));

    /// <summary>The day a payment settles a charge: a payment dated before the charge's posting settles it as of the posting.</summary>
    public static DateOnly SettledOn(DateOnly paid, DateOnly posted) => paid < posted ? posted : paid;

    /// <summary>Without a choice: oldest due date, then priority, then number; charge by charge the late fee, then the principal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">When the amount is negative.</exception>
    public static Allocation OldestFirst(Money amount, IEnumerable<OpenCharge> charges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.Fen);
        OpenCharge[] ordered = [.. charges];
        Array.Sort(ordered, OpenCharge.InOrderOfSettlement);

        var shares = new List<ChargeShare>();
        foreach (var charge in ordered)
        {
            if (amount.IsZero)
                break;
            amount -= Add(shares, charge, amount);
        }
        return new(shares, amount);
    }

    /// <summary>
    /// To chosen charges only, in the same order. A charge with its own amount gets exactly that; the others share what is left;
    /// the excess becomes prepayment, even while charges that were not chosen stay open.
    /// </summary>
    /// <returns>Refused when a charge is not open or chosen twice, an amount is not positive or more than is open, or the amounts exceed the payment.</returns>
    public static Outcome<Allocation> ToChosen(Money amount, IEnumerable<OpenCharge> charges, IReadOnlyCollection<ChosenCharge> chosen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.Fen);
        var open = charges.Where(charge => charge.Open.IsPositive).ToDictionary(charge => charge.Number);
        if (chosen.Select(choice => Refused(choice, open)).FirstOrDefault(text => text is not null) is { } reason)
            return new Refusal(reason);
        if (chosen.GroupBy(choice => choice.Number).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return new Refusal(PaymentTexts.ChargeChosenTwice(twice.Key));

        var wanted = new Money(chosen.Sum(choice => choice.Amount?.Fen ?? 0));
        if (wanted > amount)
            return new Refusal(PaymentTexts.ChosenExceedsPayment(wanted, amount));

        var shares = new List<ChargeShare>();
        var rest = amount - wanted;
        foreach (var choice in chosen.OrderBy(choice => open[choice.Number], Comparer<OpenCharge>.Create(OpenCharge.InOrderOfSettlement)))
        {
            var taken = Add(shares, open[choice.Number], choice.Amount ?? rest);
            if (choice.Amount is null)
                rest -= taken;
        }
        return new Allocation(shares, rest);
    }

    /// <summary>
    /// The same split in two: what prepayment settles, charge by charge the late fee first, and what is left for new money.
    /// Prepayment that finds nothing to settle stays prepaid and is in neither.
    /// </summary>
    public (IReadOnlyList<ChargeShare> FromPrepayment, IReadOnlyList<ChargeShare> FromMoney) Split(Money prepayment)
    {
        var (first, rest) = (new List<ChargeShare>(), new List<ChargeShare>());
        foreach (var share in Shares)
        {
            var taken = new OpenCharge(share.Number, default, 0, share.Principal, share.Fee).Take(prepayment);
            prepayment -= taken.Amount;
            if (taken.Amount.IsPositive)
                first.Add(taken);
            if (taken.Amount < share.Amount)
                rest.Add(new(share.Number, share.Fee - taken.Fee, share.Principal - taken.Principal));
        }
        return (first, rest);
    }

    static Money Add(List<ChargeShare> shares, OpenCharge charge, Money money)
    {
        var share = charge.Take(money);
        if (share.Amount.IsPositive)
            shares.Add(share);
        return share.Amount;
    }

    static Text? Refused(ChosenCharge choice, Dictionary<long, OpenCharge> open) =>
        !open.TryGetValue(choice.Number, out var charge) ? PaymentTexts.ChargeNotOpen(choice.Number)
        : choice.Amount is not { } amount ? null
        : !amount.IsPositive ? PaymentTexts.ChosenAmountNotPositive(choice.Number)
        : amount > charge.Open ? PaymentTexts.MoreThanOpen(choice.Number, charge.Open, amount)
        : null;
}
