namespace PropertyHub.Billing.Reversals;

internal enum ReversalState { Asked, Approved, Declined }

/// <summary>Somebody asks that a payment or a charge be reversed; another person decides (BIL-10).</summary>
internal sealed class ReversalRequest
{
    public long Id { get; init; }

    /// <summary>The payment to reverse, or null for a charge.</summary>
    public long? PaymentId { get; init; }

    public long? ChargeNumber { get; init; }
    public required string UnitCode { get; init; }
    public required string Reason { get; init; }
    public required string AskedBy { get; init; }
    public DateTime AskedAt { get; init; }
    public ReversalState State { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? DecisionReason { get; private set; }
    public int Version { get; private set; }

    public void Decide(ReversalState state, string by, DateTime at, string? reason) =>
        (State, DecidedBy, DecidedAt, DecisionReason) = (state, by, at, reason);
}
