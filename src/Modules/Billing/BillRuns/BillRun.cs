using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>A posted bill run (出账): who posted what for which period, and when.</summary>
internal sealed class BillRun
{
    public long Id { get; init; }
    public Period Period { get; init; }

    /// <summary>The items asked for, joined with ';'; blank for all.</summary>
    public required string Items { get; init; }

    public DateOnly PostedOn { get; init; }
    public DateTime At { get; init; }
    public required string By { get; init; }
    public int Charges { get; set; }
    public Money Total { get; set; }
    public Money PrepaymentUsed { get; set; }
}
