using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>What a unit has paid in advance (预存): the sum of its prepayment entries.</summary>
internal sealed class UnitAccount
{
    public long UnitId { get; init; }
    public required string UnitCode { get; init; }
    public Money Prepaid { get; private set; }
    public int Version { get; private set; }

    /// <exception cref="InvalidOperationException">When it would fall below zero: a defect, not an answer.</exception>
    public void Add(Money amount)
    {
        Prepaid += amount;
        if (Prepaid.IsNegative)
            throw new InvalidOperationException($"Prepayment of {UnitCode} would be {Prepaid}");
    }
}

/// <summary>A change of a unit's prepayment: paid in (from a payment), used (by a charge), or taken back.</summary>
internal sealed class PrepaymentEntry
{
    public long Id { get; init; }
    public long UnitId { get; init; }
    public DateOnly Date { get; init; }
    public Money Amount { get; init; }
    public long? PaymentId { get; init; }
    public long? ChargeNumber { get; init; }
}
