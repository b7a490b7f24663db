using System.Collections.Concurrent;
using Quartz;

namespace PropertyHub.Host.Scheduling;

/// <summary>How a job of the clock went last, since the program started.</summary>
/// <param name="Took">None while it runs.</param>
internal sealed record JobRun(DateTimeOffset Began, TimeSpan? Took, bool Failed);

/// <summary>Hears what the jobs do, whoever began them.</summary>
internal sealed class JobRuns : IJobListener
{
    readonly ConcurrentDictionary<string, JobRun> _last = new();

    public string Name => nameof(JobRuns);

    /// <summary>Raised on any thread when a job begins or ends.</summary>
    public event Action? Changed;

    /// <summary>Null where it has not run yet.</summary>
    public JobRun? LastOf(string job) => _last.GetValueOrDefault(job);

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        Note(context, new(context.FireTimeUtc, null, false));

    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default) =>
        Note(context, new(context.FireTimeUtc, context.JobRunTime, jobException is not null));

    public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;

    ValueTask Note(IJobExecutionContext context, JobRun run)
    {
        _last[context.JobDetail.Key.Name] = run;
        Changed?.Invoke();
        return default;
    }
}
