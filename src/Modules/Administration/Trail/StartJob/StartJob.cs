using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Trail;

/// <summary>Notes that somebody starts a job of the clock by hand.</summary>
public interface IJobTrail
{
    /// <param name="id">Made once for the start: told again, it is noted once.</param>
    /// <param name="job">The job's name, as the schedule has it.</param>
    Task<Outcome<Done>> NoteStartAsync(Guid id, string job, CancellationToken ct);
}

[NeedsNoRight("The host asks for its own right to operate before it starts a job, and all this does is to write down who did")]
internal sealed class StartJob(OperationServices<AdminDb> services) : Operation<AdminDb, StartJob.Command, Done>(services), IJobTrail
{
    public sealed record Command(Guid Id, string Job) : ICommand;

    public Task<Outcome<Done>> NoteStartAsync(Guid id, string job, CancellationToken ct) => RunAsync(new(id, job), ct);

    protected override Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        work.Audit(AuditKind.Started, "Job", command.Job);
        return Task.FromResult<Outcome<Done>>(Done.It);
    }
}
