using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>What one unit gets out of money taken at once for several units: a payment and receipt of its own.</summary>
/// <param name="Shares">Of its charges, in the order of settlement.</param>
/// <param name="Prepaid">What of the money becomes its prepayment.</param>
/// <param name="Lines">Its part of what is kept, by method: settled and prepaid together.</param>
/// <param name="CashGiven">Its cash before change; the parts add up to the cash handed over.</param>
internal sealed record JointPart(string UnitCode, IReadOnlyList<ChargeShare> Shares, Money Prepaid, IReadOnlyList<TenderLine> Lines, Money CashGiven, Money Change)
{
    public Money Settled => Money.Sum(Shares.Select(share => share.Amount));
    public Money Amount => Settled + Prepaid;
}

/// <summary>Splits money taken at once for several units of one payer into a payment for each (BIL-06): one unit's receipt never speaks of another's charges.</summary>
internal static class JointSplit
{
    /// <param name="allocation">Of all that is kept over the charges of all units.</param>
    /// <param name="units">In the order of the receipts; the excess becomes prepayment of the first.</param>
    /// <param name="unitOf">The unit of a charge.</param>
    /// <returns>Units that get money, in that order. The methods are used up in the order of the tender; all change is given on the first receipt with cash.</returns>
    public static IReadOnlyList<JointPart> Of(Allocation allocation, Tender tender, IReadOnlyList<string> units, Func<long, string> unitOf)
    {
        var shares = allocation.Shares.ToLookup(share => unitOf(share.Number));
        var (parts, purse, change) = (new List<JointPart>(), new Queue<TenderLine>(tender.Lines), tender.Change);
        for (var i = 0; i < units.Count; i++)
        {
            var prepaid = i == 0 ? allocation.Prepaid : Money.Zero;
            var amount = Money.Sum(shares[units[i]].Select(share => share.Amount)) + prepaid;
            if (!amount.IsPositive)
                continue;
            var lines = Take(purse, amount, out var rest);
            purse = rest;
            var cash = Money.Sum(lines.Where(line => line.Method == PaymentMethod.Cash).Select(line => line.Amount));
            var back = cash.IsPositive ? change : Money.Zero;
            change -= back;
            parts.Add(new(units[i], [.. shares[units[i]]], prepaid, lines, cash + back, back));
        }
        return parts;
    }

    /// <summary>So much out of the lines, from the first on.</summary>
    static List<TenderLine> Take(Queue<TenderLine> purse, Money amount, out Queue<TenderLine> rest)
    {
        var (taken, left) = (new List<TenderLine>(), new Queue<TenderLine>());
        foreach (var line in purse)
        {
            var part = Money.Min(amount, line.Amount);
            amount -= part;
            if (part.IsPositive)
                taken.Add(line with { Amount = part });
            if (part < line.Amount)
                left.Enqueue(line with { Amount = line.Amount - part });
        }
        rest = left;
        return taken;
    }
}
