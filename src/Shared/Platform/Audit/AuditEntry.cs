using PropertyHub.Platform.Data;

namespace PropertyHub.Platform.Audit;

public enum AuditKind { Added, Changed, Removed, Batch, Seen, Exported, Refused, Started }

/// <summary>One line of the audit trail (SYS-03): who did what to which record, from what to what. Never edited.</summary>
public sealed class AuditEntry : IInfrastructure
{
    public long Id { get; init; }
    public DateTime At { get; init; }
    public required string Actor { get; init; }
    public required string Operation { get; init; }
    public AuditKind Kind { get; init; }
    public required string Record { get; init; }
    public required string RecordKey { get; init; }

    /// <summary>JSON: property → [before, after]; for a batch, its counts and totals.</summary>
    public string? Details { get; init; }
}
