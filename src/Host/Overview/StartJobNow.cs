using PropertyHub.Administration.Trail;
using PropertyHub.Host.Scheduling;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Operations;
using Quartz;

namespace PropertyHub.Host.Overview;

/// <summary>Starts a job of the clock now, once; who did stands in the audit trail. Its usual times stay as they are.</summary>
internal sealed class StartJobNow(ISchedulerFactory schedulers, JobRuns runs, ICurrentActor actors, IJobTrail trail)
{
    public async Task<Refusal?> RunAsync(Guid id, string job, CancellationToken ct)
    {
        if (!(await actors.GetAsync(ct)).May(HostRights.Operate))
            return new Refusal(PlatformTexts.NotAllowed);
        var scheduler = await schedulers.GetScheduler(ct);
        if ((await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), ct)).FirstOrDefault(key => key.Name == job) is not { } found)
            return new Refusal(HostTexts.NoSuchJob);
        if (runs.LastOf(job) is { Took: null })
            return new Refusal(HostTexts.JobRunsAlready(HostTexts.Get("Job_" + job)));
        if ((await trail.NoteStartAsync(id, job, ct)).Refusal is { } refusal)
            return refusal;
        await scheduler.TriggerJob(found, null, ct);
        return null;
    }
}
