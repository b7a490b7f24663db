using PropertyHub.Host.Scheduling;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;
using PropertyHub.Ui;

namespace PropertyHub.Host.Overview;

/// <summary>What is wrong with the program, told to whoever looks after it: events that do not arrive, jobs that failed.</summary>
internal sealed class SystemTroubles(SystemFacts facts, EstateClock clock) : IWaitingSource
{
    /// <summary>An event is delivered within seconds; one that waits longer is stuck.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public string Right => HostRights.Operate;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct) => Of(await facts.ReadAsync(ct), clock.ToLocal(clock.UtcNow));

    /// <param name="now">In the estate's time, as in the view.</param>
    internal static IReadOnlyList<Waiting> Of(SystemView view, DateTime now)
    {
        var stuck = view.Modules.Where(module => module.Waiting > 0 && (module.Error is not null || now - module.Oldest > Longest))
            .Select(module => Line(HostTexts.SystemEventsStuck(SystemTitles.OfModule(module.Schema), module.Waiting), module.Oldest));
        var failed = view.Jobs.Where(job => job.Run is { Failed: true }).Select(job => Line(HostTexts.SystemJobFailed(SystemTitles.OfJob(job.Name)), job.Last));
        return [.. stuck, .. failed];
    }

    static Waiting Line(Text what, DateTime? since) =>
        new(Urgency.Late, what, since is { } moment ? HostTexts.SystemStuckSince(Figures.Moment(moment)) : null, HostTexts.SystemLook, "/system");
}
