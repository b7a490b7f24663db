using PropertyHub.Kernel;

namespace PropertyHub.Billing.Reversals;

internal enum ReversalState { Asked, Approved, Declined }

/// <summary>Somebody asks that a payment or a charge be reversed (BIL-10), or that a late fee be waived (BIL-12); another person decides.</summary>
internal sealed class ReversalRequest
{
    public long Id { get; init; }

    /// <summary>The payment to reverse, or null for a charge or its late fee.</summary>
    public long? PaymentId { get; init; }

    public long? ChargeNumber { get; init; }

    /// <summary>The late fee to waive on the charge; zero where the charge or payment is to be reversed.</summary>
    public Money Waiver { get; init; }

    public required string UnitCode { get; init; }
    public required string Reason { get; init; }

    /// <summary>Sign-in name; the same person may not decide.</summary>
    public required string AskedBy { get; init; }

    public DateTime AskedAt { get; init; }
    public ReversalState State { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? DecisionReason { get; private set; }
    public int Version { get; private set; }

    public bool IsWaiver => Waiver.IsPositive;

    /// <summary>Approves or declines; refused to the asker and once it is decided.</summary>
    public Outcome<Done> Decide(ReversalState state, Actor by, DateTime at, string? reason)
    {
        if (State != ReversalState.Asked)
            return new Refusal(ReversalTexts.AlreadyDecided(DecidedBy, ReversalTexts.Get("ReversalState_" + State)));
        if (by.Name == AskedBy)
            return new Refusal(ReversalTexts.NotByTheAsker);
        (State, DecidedBy, DecidedAt, DecisionReason) = (state, by.Name, at, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        return Done.It;
    }
}
