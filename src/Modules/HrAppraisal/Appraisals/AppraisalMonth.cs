using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>One month's round of appraisals (HR-04). Once closed, nothing of the month changes.</summary>
internal sealed class AppraisalMonth
{
    public Period Month { get; init; }
    public DateTime OpenedAt { get; init; }
    public required string OpenedBy { get; init; }
    public DateTime? ClosedAt { get; private set; }
    public string? ClosedBy { get; private set; }

    /// <summary>Why it was closed without all signatures.</summary>
    public string? CloseReason { get; private set; }

    public DateTime? ReopenedAt { get; private set; }
    public string? ReopenedBy { get; private set; }
    public string? ReopenReason { get; private set; }
    public int Version { get; set; }

    public bool IsClosed => ClosedAt is not null;

    public void Close(Actor actor, DateTime now, string? reason) =>
        (ClosedAt, ClosedBy, CloseReason) = (now, actor.Name, reason);

    public void Reopen(Actor actor, DateTime now, string reason)
    {
        (ClosedAt, ClosedBy, CloseReason) = (null, null, null);
        (ReopenedAt, ReopenedBy, ReopenReason) = (now, actor.Name, reason);
    }
}
