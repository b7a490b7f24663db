namespace PropertyHub.HrAppraisal.Occurrences;

/// <summary>A photo or document that is evidence of an occurrence.</summary>
internal sealed class OccurrenceFile
{
    public long OccurrenceId { get; init; }
    public Guid FileId { get; init; }
}
