using System.Diagnostics;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Host.Scheduling;
using PropertyHub.Host.Start;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using Quartz;

namespace PropertyHub.Host.Overview;

/// <summary>How the program runs, for whoever looks after it.</summary>
internal sealed record SystemView(string Version, DateTime Started, string Database, string Place, long? Bytes, long? FreeBytes, IReadOnlyList<ModuleState> Modules, IReadOnlyList<JobState> Jobs);

/// <param name="Migration">The newest that was applied.</param>
/// <param name="Waiting">Events not yet delivered.</param>
/// <param name="Oldest">Since when the first of them waits.</param>
/// <param name="Error">Why it could not be delivered, as far as it was tried.</param>
internal sealed record ModuleState(string Schema, string Migration, int Waiting, DateTime? Oldest, string? Error);

/// <param name="Run">How it went last; null where it has not run since the program started.</param>
internal sealed record JobState(string Name, DateTime? Last, DateTime? Next, JobRun? Run);

internal sealed class SystemFacts(IEnumerable<IModuleDatabase> databases, DatabaseOptions options, DataDirectory directory, ISchedulerFactory schedulers, JobRuns runs, EstateClock clock)
{
    const int CommitShown = 8;

    public async Task<SystemView> ReadAsync(CancellationToken ct)
    {
        var modules = new List<ModuleState>();
        foreach (var database in databases)
            modules.Add(await StateOfAsync(database, ct));
        using var process = Process.GetCurrentProcess();
        var (place, bytes, free) = options.Provider == DatabaseProvider.Sqlite ? OnDisk() : (OnServer(), null, null);
        return new(Version(), clock.ToLocal(process.StartTime.ToUniversalTime()), options.Provider.ToString(), place, bytes, free, modules, await JobsAsync(ct));
    }

    async Task<ModuleState> StateOfAsync(IModuleDatabase database, CancellationToken ct)
    {
        await using var db = database.Create();
        var migration = (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? "";
        var waiting = await db.Outbox.AsNoTracking().Where(message => message.DeliveredAt == null).OrderBy(message => message.Id).Select(message => new { message.At, message.Error }).ToListAsync(ct);
        return new(database.Schema, migration, waiting.Count, waiting.Count > 0 ? clock.ToLocal(waiting[0].At) : null, waiting.Find(message => message.Error is not null)?.Error);
    }

    (string Place, long? Bytes, long? Free) OnDisk()
    {
        var files = new[] { directory.Database, directory.Database + "-wal" }.Select(path => new FileInfo(path)).Where(file => file.Exists);
        return (directory.Database, files.Sum(file => file.Length), new DriveInfo(Path.GetFullPath(directory.Root)).AvailableFreeSpace);
    }

    string OnServer()
    {
        var connection = new SqlConnectionStringBuilder(options.ConnectionString);
        return $"{connection.DataSource} {connection.InitialCatalog}";
    }

    async Task<IReadOnlyList<JobState>> JobsAsync(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var jobs = new List<JobState>();
        foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), ct))
        {
            var next = (await scheduler.GetTriggersOfJob(key, ct)).Min(trigger => trigger.NextFireTimeUtc);
            var run = runs.LastOf(key.Name);
            jobs.Add(new(key.Name, Local(run?.Began), Local(next), run));
        }
        return jobs;
    }

    DateTime? Local(DateTimeOffset? moment) => moment is { } at ? clock.ToLocal(at.UtcDateTime) : null;

    /// <summary>The release with the first letters of its commit.</summary>
    static string Version() =>
        typeof(SystemFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [var release, { Length: > CommitShown } commit]
            ? $"{release}+{commit[..CommitShown]}" : typeof(SystemFacts).Assembly.GetName().Version?.ToString() ?? "";
}
