using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.LongWork;

/// <summary>Undone: the program ended before the work did; see <see cref="LongWorkStatus.InParts"/> for what that leaves.</summary>
public enum LongWorkState { Running, Done, Refused, Cancelled, Failed, Undone }

/// <summary>Work that goes on while the user does something else (SYS-08): an import, a bill run.</summary>
/// <param name="Link">Where the result is to be seen.</param>
public sealed record LongWorkStatus(Guid Id, string Actor, Text Title, LongWorkState State, WorkProgress Progress, Refusal? Refusal, object? Result, string? Link, DateTime StartedAt, DateTime? EndedAt)
{
    /// <summary>What was done before it stopped stays done; otherwise work changes all or nothing.</summary>
    public bool InParts { get; init; }

    /// <summary>Asked to stop, and on its way to the next safe point.</summary>
    public bool Stopping { get; init; }
}

/// <summary>Writes down how long work stands, so that a restarted program can tell.</summary>
public interface ILongWorkJournal
{
    /// <summary>Called when work begins and when it ends.</summary>
    void Note(LongWorkStatus status);

    void Forget(Guid work);
}

/// <summary>Runs long work of this process, each in its own scope with the starter's rights and language, and tells who watches.</summary>
public sealed class LongWorkRunner(IServiceScopeFactory scopes, EstateClock clock, ILogger<LongWorkRunner> log, ILongWorkJournal? journal = null) : IDisposable
{
    const int KeptPerActor = 20;
    readonly ConcurrentDictionary<Guid, Running> _all = new();
    volatile bool _ending;

    /// <summary>Raised on any thread whenever a status changes.</summary>
    public event Action<LongWorkStatus>? Changed;

    public LongWorkStatus? Find(Guid id) => _all.TryGetValue(id, out var running) ? running.Status : null;

    public IReadOnlyList<LongWorkStatus> Of(string actor) =>
        [.. _all.Values.Select(running => running.Status).Where(status => status.Actor == actor).OrderByDescending(status => status.StartedAt)];

    /// <summary>Starts the work under an id made by the page: started again under the same id, it goes on as the one it is.</summary>
    public LongWorkStatus Start<TResult>(Guid id, Actor actor, Text title, string? link,
        Func<IServiceProvider, IProgress<WorkProgress>, CancellationToken, Task<Outcome<TResult>>> run, bool inParts = false)
    {
        var running = new Running(new LongWorkStatus(id, actor.Name, title, LongWorkState.Running, default, null, null, link, clock.UtcNow, null) { InParts = inParts });
        if (!_all.TryAdd(id, running))
            return _all[id].Status;
        journal?.Note(running.Status);
        Forget(actor.Name);
        Changed?.Invoke(running.Status);
        var culture = CultureInfo.CurrentUICulture;
        _ = Task.Run(() => RunAsync(running, actor, culture, run));
        return running.Status;
    }

    /// <summary>Asks the work to stop; it does so at its next safe point, with nothing changed.</summary>
    public void Cancel(Guid id)
    {
        if (!_all.TryGetValue(id, out var running) || running.Status.State != LongWorkState.Running)
            return;
        Update(running, status => status.State == LongWorkState.Running ? status with { Stopping = true } : status);
        running.Cancellation.Cancel();
    }

    /// <summary>Takes in what an earlier run of the program wrote down; none of it runs any more.</summary>
    public void Restore(IEnumerable<LongWorkStatus> ended)
    {
        foreach (var status in ended)
            _all.TryAdd(status.Id, new Running(status));
    }

    /// <summary>Forgets what somebody's work has come to, and its files; what runs goes on.</summary>
    public void ForgetEnded(string actor) => Forget(Of(actor).Where(status => status.State != LongWorkState.Running));

    async Task RunAsync<TResult>(Running running, Actor actor, CultureInfo culture,
        Func<IServiceProvider, IProgress<WorkProgress>, CancellationToken, Task<Outcome<TResult>>> run)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = actor;
            var progress = new Progress(step => Update(running, status => status with { Progress = step }));
            var outcome = await run(scope.ServiceProvider, progress, running.Cancellation.Token);
            End(running, outcome.Succeeded ? LongWorkState.Done : LongWorkState.Refused, outcome.Refusal, outcome.Succeeded ? outcome.Value : null);
        }
        catch (OperationCanceledException)
        {
            End(running, LongWorkState.Cancelled, null, null);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Long work {Title} failed", running.Status.Title.Key);
            End(running, LongWorkState.Failed, new Refusal(PlatformTexts.LongWorkFailed), null);
        }
    }

    void End(Running running, LongWorkState state, Refusal? refusal, object? result) =>
        Update(running, status => status with { State = state, Refusal = refusal, Result = result, EndedAt = clock.UtcNow, Stopping = false });

    void Update(Running running, Func<LongWorkStatus, LongWorkStatus> change)
    {
        lock (running)
        {
            var next = change(running.Status);
            // what is told is what a restart would tell
            if (next.State != LongWorkState.Running && !_ending)
                journal?.Note(next);
            running.Status = next;
        }
        Changed?.Invoke(running.Status);
    }

    /// <summary>The program ends: what still runs is left as it was noted, and judged by what it left in the database at the next start.</summary>
    public void Dispose()
    {
        _ending = true;
        foreach (var running in _all.Values)
            running.Cancellation.Cancel();
    }

    void Forget(string actor) => Forget(Of(actor).Where(status => status.State != LongWorkState.Running).Skip(KeptPerActor));

    void Forget(IEnumerable<LongWorkStatus> ended)
    {
        foreach (var old in ended.ToList())
            if (_all.TryRemove(old.Id, out _))
                journal?.Forget(old.Id);
    }

    sealed class Running(LongWorkStatus status)
    {
        public LongWorkStatus Status { get; set; } = status;
        public CancellationTokenSource Cancellation { get; } = new();
    }

    sealed class Progress(Action<WorkProgress> report) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => report(value);
    }
}
