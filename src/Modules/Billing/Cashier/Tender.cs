using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>Money by one method, as handed over or as kept.</summary>
internal readonly record struct TenderLine(PaymentMethod Method, Money Amount);

/// <summary>Why what was handed over cannot be taken as it is.</summary>
internal enum TenderProblem
{
    NothingTendered,
    AmountNotPositive,

    /// <summary>The other methods cover all that is to be paid, so all the cash would go back as change.</summary>
    CashNotNeeded,

    /// <summary>Nothing is to be paid at all, so all the cash would go back as change.</summary>
    NothingToPay,
}

/// <summary>Several methods in one payment (BIL-06); change is given out of cash only.</summary>
/// <param name="Lines">What is kept, by method: net of change. One line of cash at most, first.</param>
/// <param name="CashGiven">Cash handed over, before change.</param>
/// <param name="Change">找零.</param>
/// <param name="Extra">What is kept beyond what was to be paid; it becomes prepayment.</param>
/// <param name="Short">What is still missing of what was to be paid: a part payment.</param>
internal sealed record Tender(IReadOnlyList<TenderLine> Lines, Money CashGiven, Money Change, Money Extra, Money Short)
{
    /// <summary>金额 of the receipt: new money net of change.</summary>
    public Money Total => new(Lines.Sum(line => line.Amount.Fen));

    public static TenderProblem? Check(Money toPay, IReadOnlyCollection<TenderLine> given, bool keepChange)
    {
        if (given.Count == 0)
            return TenderProblem.NothingTendered;
        if (given.Any(line => !line.Amount.IsPositive))
            return TenderProblem.AmountNotPositive;
        var cash = Cash(given);
        if (keepChange || !cash.IsPositive || Sum(given) - cash < toPay)
            return null;
        return toPay.IsPositive ? TenderProblem.CashNotNeeded : TenderProblem.NothingToPay;
    }

    /// <param name="toPay">What the payer means to pay: charges, and prepayment where it is wanted as such.</param>
    /// <param name="keepChange">The payer wishes the change to become prepayment.</param>
    /// <exception cref="ArgumentException">When <see cref="Check"/> finds a problem.</exception>
    public static Tender Of(Money toPay, IReadOnlyCollection<TenderLine> given, bool keepChange = false)
    {
        if (Check(toPay, given, keepChange) is { } problem)
            throw new ArgumentException(problem.ToString(), nameof(given));

        var cash = Cash(given);
        var excess = Money.Max(Money.Zero, Sum(given) - toPay);
        var change = keepChange ? Money.Zero : Money.Min(excess, cash);
        var lines = given.Where(line => line.Method != PaymentMethod.Cash);
        return new(
            cash > change ? [new(PaymentMethod.Cash, cash - change), .. lines] : [.. lines],
            cash, change, excess - change, Money.Max(Money.Zero, toPay - Sum(given)));
    }

    static Money Cash(IEnumerable<TenderLine> lines) => Sum(lines.Where(line => line.Method == PaymentMethod.Cash));

    static Money Sum(IEnumerable<TenderLine> lines) => Money.Sum(lines.Select(line => line.Amount));
}
