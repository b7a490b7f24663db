using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>状态 of a row in the day book: valid, reversed later, or the reversal itself.</summary>
internal enum PaymentState { Valid, Reversed, Reversal }

/// <summary>Money taken for one unit, with its receipt (BIL-06). Never deleted: a reversal is its own negative row under the same receipt number (BIL-10).</summary>
internal sealed class Payment
{
    public long Id { get; init; }

    /// <summary>收据号, unique among payments that are not reversals.</summary>
    public required string ReceiptNo { get; init; }

    public long? BookId { get; init; }
    public DateOnly Date { get; init; }
    public DateTime TakenAt { get; init; }
    public long UnitId { get; init; }
    public required string UnitCode { get; init; }
    public required string Payer { get; init; }
    public string? VoucherNo { get; init; }

    /// <summary>New money net of change.</summary>
    public Money Amount { get; init; }

    /// <summary>冲抵费用: what of it settled charges, late fees included.</summary>
    public Money Settled { get; init; }

    /// <summary>转预存: the rest.</summary>
    public Money Prepaid { get; init; }

    public Money CashGiven { get; init; }
    public Money Change { get; init; }

    /// <summary>The sign-in name of who took it, or of a reversal who gives it back.</summary>
    public required string Cashier { get; init; }

    public string? BackdateReason { get; init; }

    /// <summary>The payments taken at once for several units of one payer have it in common; null for a payment alone.</summary>
    public Guid? JointId { get; init; }

    /// <summary>The import that brought it, if any.</summary>
    public Guid? ImportId { get; init; }

    public PaymentState State { get; private set; }

    /// <summary>The payment that a reversal takes back.</summary>
    public long? ReversalOf { get; init; }

    /// <summary>How often the receipt was printed; the second time on it is marked 补打.</summary>
    public int Prints { get; set; }

    public int Version { get; private set; }
    public List<PaymentLine> Lines { get; init; } = [];

    /// <summary>The negative row that takes this payment back on a day of its own.</summary>
    public Payment Reverse(DateOnly on, DateTime at, string cashier, Money settled, Money prepaid)
    {
        State = PaymentState.Reversed;
        return new Payment
        {
            ReceiptNo = ReceiptNo, BookId = BookId, Date = on, TakenAt = at, UnitId = UnitId, UnitCode = UnitCode, Payer = Payer, VoucherNo = VoucherNo,
            Amount = -Amount, Settled = settled, Prepaid = prepaid, Cashier = cashier, State = PaymentState.Reversal, ReversalOf = Id,
            Lines = [.. Lines.Select(line => new PaymentLine { Position = line.Position, Method = line.Method, Amount = -line.Amount })],
        };
    }
}

/// <summary>One method's part of a payment.</summary>
internal sealed class PaymentLine
{
    public long PaymentId { get; init; }

    /// <summary>From 1, in the order entered.</summary>
    public int Position { get; init; }

    public PaymentMethod Method { get; init; }
    public Money Amount { get; init; }
}
