using PropertyHub.Kernel;

namespace PropertyHub.Billing.Charges;

/// <summary>状态 of a charge: open, partly paid, paid, or reversed (the charge and its counter-entry).</summary>
internal enum ChargeState { Open, Partial, Paid, Reversed }

/// <summary>
/// A posted charge (费用). It is never edited: what is wrong is reversed by a counter-entry with the negative amount and
/// issued again by the next run, and all three stay visible (BIL-04).
/// </summary>
internal sealed class Charge
{
    /// <summary>费用编号: rises in the order of posting.</summary>
    public long Number { get; init; }

    public long? RunId { get; init; }
    public Period Period { get; init; }
    public long UnitId { get; init; }
    public required string UnitCode { get; init; }

    /// <summary>The owner charged, as known at posting; null without an owner.</summary>
    public long? PayerId { get; init; }

    public required string PayerName { get; init; }
    public required string ItemCode { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }

    /// <summary>m², usage, number of spaces or pool weight.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Null where there is more than one price.</summary>
    public decimal? UnitPrice { get; init; }

    public Money Amount { get; init; }

    /// <summary>Principal settled so far: the sum of its allocations.</summary>
    public Money Paid { get; private set; }

    /// <summary>Late fee settled so far; frozen when the principal is paid (BIL-12).</summary>
    public Money FeePaid { get; private set; }

    /// <summary>Late fee waived with approval; frozen like what was settled (BIL-12).</summary>
    public Money FeeWaived { get; private set; }
    public DateOnly DueDate { get; init; }

    /// <summary>The smaller is settled first.</summary>
    public int Priority { get; init; }

    /// <summary>‰ per day; null when no late fee is charged.</summary>
    public decimal? LateFeeRatePerMille { get; init; }

    public DateOnly PostedOn { get; init; }
    public string? Explanation { get; init; }

    /// <summary>The counter-entry's number on a reversed charge, the reversed charge's number on a counter-entry.</summary>
    public long? CounterNumber { get; private set; }

    public int Version { get; private set; }

    public Money Open => IsReversed ? Money.Zero : Amount - Paid;
    public bool IsReversed => CounterNumber is not null;

    public ChargeState State => StateOf(Amount, Paid, IsReversed);

    public static ChargeState StateOf(Money amount, Money paid, bool isReversed) => isReversed ? ChargeState.Reversed
        : paid.IsZero ? ChargeState.Open
        : paid < amount ? ChargeState.Partial : ChargeState.Paid;

    /// <summary>Books an allocation, or with negative amounts takes one back.</summary>
    /// <exception cref="InvalidOperationException">When more would be settled than was charged: a defect, not an answer.</exception>
    public void Settle(Money principal, Money fee)
    {
        Paid += principal;
        FeePaid += fee;
        if (Paid.IsNegative || Paid > Amount || FeePaid.IsNegative)
            throw new InvalidOperationException($"Charge {Number}: {Paid} of {Amount} settled");
    }

    /// <summary>Waives late fee that is due.</summary>
    public void WaiveFee(Money amount) => FeeWaived += amount;

    /// <summary>Reverses the charge: its counter-entry under a new number, dated <paramref name="on"/>. Its allocations must have been taken back before.</summary>
    public Charge Reverse(long counterNumber, DateOnly on)
    {
        if (!Paid.IsZero || IsReversed)
            throw new InvalidOperationException($"Charge {Number} cannot be reversed");
        CounterNumber = counterNumber;
        return new Charge
        {
            Number = counterNumber, Period = Period, UnitId = UnitId, UnitCode = UnitCode, PayerId = PayerId, PayerName = PayerName,
            ItemCode = ItemCode, From = From, To = To, Quantity = Quantity, UnitPrice = UnitPrice, Amount = -Amount, DueDate = DueDate,
            Priority = Priority, LateFeeRatePerMille = LateFeeRatePerMille, PostedOn = on, CounterNumber = Number,
        };
    }
}
