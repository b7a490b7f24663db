using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Occurrences.DecideOccurrence;

/// <summary>A superior rejects an occurrence, with a reason: it costs nothing.</summary>
[Requires(HrRights.Score)]
internal sealed class RejectOccurrence(OperationServices<HrDb> services, ISettings settings) : Operation<HrDb, RejectOccurrence.Command, EvidenceChange>(services)
{
    public sealed record Command(Guid Id, long OccurrenceId, string Reason) : ICommand;

    protected override async Task<Outcome<EvidenceChange>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(command.Reason)
            ? new Refusal(Texts.RejectNeedsReason)
            : await Decision.ApplyAsync(command.OccurrenceId, OccurrenceState.Rejected, command.Reason, work, settings, ct);
}
