using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;

namespace PropertyHub.Administration.Trail;

/// <summary>A line of the audit trail as a person reads it.</summary>
/// <param name="At">In the estate's time zone.</param>
/// <param name="Actor">The sign-in name; empty where nobody was signed in.</param>
/// <param name="RecordName">Which record it was, in words where it still is there, else its key.</param>
/// <param name="Changes">From what to what; for a batch, its counts and totals.</param>
internal sealed record AuditRow(string Module, long Id, DateTime At, string Actor, Text Deed, AuditKind Kind, Text Record, string RecordName, IReadOnlyList<AuditChange> Changes);

public sealed record AuditChange(Text Field, string? Before, string? After);
