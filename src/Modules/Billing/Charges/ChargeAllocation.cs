using PropertyHub.Kernel;

namespace PropertyHub.Billing.Charges;

/// <summary>Money that settled part of a charge (冲抵), from a payment or from prepayment; negative when taken back.</summary>
internal sealed class ChargeAllocation
{
    public long Id { get; init; }
    public long ChargeNumber { get; init; }

    /// <summary>Null when prepayment was used.</summary>
    public long? PaymentId { get; init; }

    /// <summary>Prepayment used together with new money: the payment whose receipt says so (BIL-06). Null for money, and for prepayment used by itself.</summary>
    public long? UsedInPayment { get; init; }

    /// <summary>The day it settles the charge: the payment's date, or the charge's posting date when that is later.</summary>
    public DateOnly Date { get; init; }

    public Money Principal { get; init; }
    public Money Fee { get; init; }
}
