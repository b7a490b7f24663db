using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Trail;
using PropertyHub.Host.Overview;
using PropertyHub.Host.Scheduling;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Operations;
using Quartz;

namespace PropertyHub.Host.Tests.Overview;

/// <summary>A job of the clock can be started by hand by who may operate the program, and it is written down who did.</summary>
public sealed class StartJobNowTests : IAsyncDisposable
{
    const string Job = "CleanUp";
    readonly Trail _trail = new();
    readonly Somebody _actor = new() { Actor = new("admin", "系统管理员", null, new HashSet<string> { HostRights.Operate }) };
    readonly ServiceProvider _services;

    public StartJobNowTests()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<JobRuns>().AddSingleton(new Gate());
        services.AddQuartz(quartz =>
        {
            quartz.AddJobListener(provider => provider.GetRequiredService<JobRuns>());
            quartz.AddJob<Waits>(job => job.WithIdentity(Job).StoreDurably());
        });
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await (await _services.GetRequiredService<ISchedulerFactory>().GetScheduler()).Shutdown();
        await _services.DisposeAsync();
    }

    JobRuns Runs => _services.GetRequiredService<JobRuns>();
    Gate Open => _services.GetRequiredService<Gate>();

    async Task<Refusal?> StartAsync(string job = Job)
    {
        var schedulers = _services.GetRequiredService<ISchedulerFactory>();
        await (await schedulers.GetScheduler()).Start();
        return await new StartJobNow(schedulers, Runs, _actor, _trail).RunAsync(Guid.NewGuid(), job, TestContext.Current.CancellationToken);
    }

    Task Ran(Func<JobRun, bool> how)
    {
        var ran = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Runs.Changed += () =>
        {
            if (Runs.LastOf(Job) is { } run && how(run))
                ran.TrySetResult();
        };
        return ran.Task;
    }

    [Fact]
    public async Task It_runs_once_is_noted_and_tells_how_it_went()
    {
        var ended = Ran(run => run.Took is not null);
        Open.Set();
        (await StartAsync()).ShouldBeNull();
        await ended;
        _trail.Noted.ShouldBe([Job]);
        Runs.LastOf(Job)!.Failed.ShouldBeFalse();
    }

    [Fact]
    public async Task While_it_runs_it_is_not_started_again()
    {
        var began = Ran(run => run.Took is null);
        await StartAsync();
        await began;
        (await StartAsync())!.Text.ShouldBe(HostTexts.JobRunsAlready(HostTexts.Job_CleanUp));
        _trail.Noted.Count.ShouldBe(1);
        Open.Set();
    }

    [Fact]
    public async Task What_breaks_says_so()
    {
        var ended = Ran(run => run.Took is not null);
        Open.Break();
        await StartAsync();
        await ended;
        Runs.LastOf(Job)!.Failed.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_may_not_operate_starts_and_notes_nothing()
    {
        _actor.Actor = new("zhou", "周雅琴", null, new HashSet<string>());
        (await StartAsync())!.Text.ShouldBe(PlatformTexts.NotAllowed);
        (_trail.Noted.Count, Runs.LastOf(Job)).ShouldBe((0, null));
    }

    [Fact]
    public async Task There_is_no_other_job() => (await StartAsync("Elsewhere"))!.Text.ShouldBe(HostTexts.NoSuchJob);

    public sealed class Gate
    {
        readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public Task Task => _open.Task;
        public void Set() => _open.TrySetResult();
        public void Break() => _open.TrySetException(new InvalidOperationException("broken"));
    }

    public sealed class Waits(Gate gate) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await gate.Task;
    }

    sealed class Somebody : ICurrentActor
    {
        public required Actor Actor { get; set; }
        public ValueTask<Actor> GetAsync(CancellationToken ct = default) => new(Actor);
    }

    sealed class Trail : IJobTrail
    {
        public List<string> Noted { get; } = [];

        public Task<Outcome<Done>> NoteStartAsync(Guid id, string job, CancellationToken ct)
        {
            Noted.Add(job);
            return Task.FromResult<Outcome<Done>>(Done.It);
        }
    }
}
