using PropertyHub.Host.Overview;
using PropertyHub.Host.Scheduling;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Host.Tests.Overview;

/// <summary>What stands on the start page of whoever looks after the program.</summary>
public sealed class SystemTroublesTests
{
    static readonly DateTime Now = new(2026, 11, 24, 9, 30, 0);

    [Fact]
    public void Nothing_waits_while_events_arrive_and_jobs_succeed() =>
        SystemTroubles.Of(View([Module(0, null), Module(3, Now.AddMinutes(-1))], [Job(false), new("CleanUp", null, null, null)]), Now).ShouldBeEmpty();

    [Fact]
    public void Events_that_were_refused_or_wait_too_long_and_jobs_that_failed_are_told_as_late()
    {
        var lines = SystemTroubles.Of(View([Module(2, Now.AddMinutes(-11)), Module(1, Now, "no route")], [Job(true)]), Now);

        lines.ShouldAllBe(line => line.Urgency == Urgency.Late && line.Address == "/system");
        lines.Select(line => line.What.Key).ShouldBe([nameof(HostTexts.SystemEventsStuck), nameof(HostTexts.SystemEventsStuck), nameof(HostTexts.SystemJobFailed)]);
        lines[0].Detail.ShouldBe(HostTexts.SystemStuckSince("2026-11-24 09:19"));
    }

    static SystemView View(IReadOnlyList<ModuleState> modules, IReadOnlyList<JobState> jobs) => new("1", Now, "Sqlite", "", null, null, modules, jobs);
    static ModuleState Module(int waiting, DateTime? oldest, string? error = null) => new("billing", "", waiting, oldest, error);
    static JobState Job(bool failed) => new("CleanUp", Now, null, new JobRun(Now, TimeSpan.FromSeconds(1), failed));
}
