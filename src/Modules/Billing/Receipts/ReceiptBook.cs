using PropertyHub.Kernel;

namespace PropertyHub.Billing.Receipts;

/// <summary>A book of receipt numbers (BIL-07) held by one cashier, or an automatic series without end.</summary>
internal sealed class ReceiptBook
{
    public long Id { get; init; }
    public required string Prefix { get; init; }
    public long First { get; init; }
    public long? Last { get; init; }
    public long Next { get; private set; } = 1;
    public int Digits { get; init; }

    /// <summary>Sign-in name of the cashier it is issued to; null while it is in stock, and for the series of imports and the command line.</summary>
    public string? Holder { get; set; }

    /// <summary>A book that nobody holds.</summary>
    public bool IsInStock => Holder is null && Last is not null && ClosedAt is null;

    public DateTime? ClosedAt { get; set; }
    public int Version { get; private set; }

    public NumberRange Range => new(Prefix, First, Last, Next, Digits);

    public static ReceiptBook Of(NumberRange range, string? holder) =>
        new() { Prefix = range.Prefix, First = range.First, Last = range.Last, Next = range.Next, Digits = range.Digits, Holder = holder };

    /// <summary>Keeps that the range has moved on.</summary>
    public void Advance(NumberRange after, DateTime now)
    {
        Next = after.Next;
        if (after.IsUsedUp)
            ClosedAt = now;
    }
}

/// <summary>A number that was made void with its reason; used numbers are the payments themselves.</summary>
internal sealed class VoidNumber
{
    public long BookId { get; init; }
    public long Number { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}
