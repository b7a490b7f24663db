using PropertyHub.Billing.Cashier;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.DayBook;

/// <summary>状态 of a row of the day book.</summary>
internal enum DayBookState { Valid, Reversed, Reversal, Void }

/// <summary>A receipt in the day book (BIL-14); a reversal is a negative row of its own, a number made void a row without money.</summary>
internal sealed class DayBookRow
{
    /// <summary>The payment; null for a void number.</summary>
    public long? PaymentId { get; init; }

    public string ReceiptNo { get; init; } = "";
    public DateOnly Date { get; init; }
    public string UnitCode { get; init; } = "";
    public string Payer { get; init; } = "";
    public string Cashier { get; init; } = "";
    public IReadOnlyList<(PaymentMethod Method, Money Amount)> Methods { get; set; } = [];

    /// <summary>New money net of change: settled + prepaid.</summary>
    public Money Amount { get; init; }

    public Money Settled { get; init; }
    public Money Prepaid { get; init; }
    public string? VoucherNo { get; init; }
    public DayBookState State { get; init; }
    public DateTime TakenAt { get; init; }

    /// <summary>The request to reverse it that waits; known on the page alone.</summary>
    public long? ReversalAsked { get; set; }

    /// <summary>方式 in files: the method, or with several each with its amount, joined with ';'.</summary>
    public string MethodsInFiles => Methods.Count == 1
        ? Methods[0].Method.InFiles()
        : string.Join(';', Methods.Select(part => $"{part.Method.InFiles()} {part.Amount}"));
}

internal static class DayBookStates
{
    public static string InFiles(this DayBookState state) => state switch
    {
        DayBookState.Valid => "有效",
        DayBookState.Reversed => "已冲销",
        DayBookState.Reversal => "冲销",
        _ => "作废",
    };

    public static DayBookState InDayBook(this PaymentState state) => state switch
    {
        PaymentState.Valid => DayBookState.Valid,
        PaymentState.Reversed => DayBookState.Reversed,
        _ => DayBookState.Reversal,
    };
}
