using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Occurrences;

/// <summary>状态: only a confirmed occurrence costs points.</summary>
public enum OccurrenceState { Pending, Confirmed, Rejected }

/// <summary>A breach of a standard that is evidence for one item of one person's form (考核扣分, section 7.1).</summary>
internal sealed class Occurrence
{
    public long Id { get; init; }
    public Period Month { get; init; }
    public required string StaffNo { get; init; }

    /// <summary>项目序号, 1–8.</summary>
    public int Item { get; init; }

    /// <summary>The day it happened, within <see cref="Month"/>.</summary>
    public DateOnly Date { get; init; }

    public required string Description { get; init; }
    public string? Evidence { get; set; }

    /// <summary>A staff number or a name, as written.</summary>
    public string? NotedBy { get; set; }

    /// <summary>The letter of the standard on the form (a, b, c …).</summary>
    public string? Standard { get; init; }

    public OccurrenceState State { get; set; }
    public string? DecisionReason { get; private set; }

    /// <summary>Who accepted or rejected it; null while nobody did and when the state came with an import.</summary>
    public string? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Photos and documents that are evidence of it.</summary>
    public List<OccurrenceFile> Files { get; init; } = [];

    public int Version { get; set; }

    /// <summary>A state that came with an import: nobody here decided it.</summary>
    public void TakeState(OccurrenceState state) => (State, DecisionReason, DecidedBy, DecidedAt) = (state, null, null, null);

    public void Decide(OccurrenceState state, string? reason, Actor actor, DateTime now)
    {
        State = state;
        DecisionReason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        DecidedBy = actor.DisplayName;
        DecidedAt = now;
    }
}
