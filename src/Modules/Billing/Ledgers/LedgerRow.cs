using PropertyHub.Billing.Charges;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Ledgers;

/// <summary>A charge as the ledger shows it. Amount, paid and open are principal: amount = paid + open, also for a reversed charge and its counter-entry.</summary>
internal sealed class LedgerRow
{
    public Period Period { get; init; }
    public long Number { get; init; }
    public string UnitCode { get; init; } = "";
    public string PayerName { get; init; } = "";
    public string ItemCode { get; init; } = "";
    public string ItemName { get; set; } = "";
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public decimal Quantity { get; init; }
    public decimal? UnitPrice { get; init; }
    public Money Amount { get; init; }

    /// <summary>违约金: late fee settled.</summary>
    public Money FeePaid { get; init; }

    public Money Paid { get; init; }
    public Money Open => Amount - Paid;
    public DateOnly DueDate { get; init; }
    public bool IsReversed { get; init; }
    public ChargeState State => Charge.StateOf(Amount, Paid, IsReversed);

    /// <summary>收据号: the receipts and prepayment that settled it, in order of payment, joined with ';'.</summary>
    public string Receipts { get; set; } = "";
}

/// <summary>The words of 状态 in files, the same in every language of the pages.</summary>
internal static class ChargeStates
{
    public static string InFiles(this ChargeState state) => state switch
    {
        ChargeState.Open => "未缴",
        ChargeState.Partial => "部分",
        ChargeState.Paid => "已缴",
        _ => "冲销",
    };
}
