using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Occurrences.DecideOccurrence;

/// <summary>A superior accepts an occurrence as evidence: from now on it costs points.</summary>
[Requires(HrRights.Score)]
internal sealed class AcceptOccurrence(OperationServices<HrDb> services, ISettings settings) : Operation<HrDb, AcceptOccurrence.Command, EvidenceChange>(services)
{
    public sealed record Command(Guid Id, long OccurrenceId, string? Reason) : ICommand;

    protected override Task<Outcome<EvidenceChange>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct) =>
        Decision.ApplyAsync(command.OccurrenceId, OccurrenceState.Confirmed, command.Reason, work, settings, ct);
}
