using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Roles;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Events;

namespace PropertyHub.Host.Start;

/// <summary>Brings the database to this version and its waiting events to their receivers.</summary>
internal sealed class DatabaseStart(IEnumerable<IModuleDatabase> databases, IEnumerable<IOutboxDelivery> deliveries, IRoleStart roles, IKeyRingStart keys, DatabaseOptions options, DataDirectory directory)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>SQLite is migrated without being asked; SQL Server only by <c>migrate</c>, so that an upgrade is somebody's decision.</summary>
    public async Task<Refusal?> ReadyAsync(CancellationToken ct)
    {
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            await MigrateAsync(ct);
            return null;
        }
        foreach (var database in databases)
        {
            await using var db = database.Create();
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
                return new Refusal(HostTexts.MigrateFirst);
        }
        return null;
    }

    /// <summary>Returns the names of the migrations applied; safe to repeat.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct)
    {
        if (options.Provider == DatabaseProvider.Sqlite)
            Directory.CreateDirectory(directory.Root);
        var applied = new List<string>();
        foreach (var database in databases)
        {
            await using var db = database.Create();
            var pending = await db.Database.GetPendingMigrationsAsync(ct);
            if (!pending.Any())
                continue;
            applied.AddRange(pending.Select(name => $"{database.Schema}/{name}"));
            await db.Database.MigrateAsync(ct);
        }
        await roles.PrepareAsync(ct);
        keys.Prepare();
        return applied;
    }

    /// <summary>When another process is at it, waits until it has done so, or its lease has ended.</summary>
    public async Task DeliverEventsAsync(CancellationToken ct)
    {
        foreach (var delivery in deliveries)
        {
            await delivery.DeliverAsync(ct);
            while (await delivery.WaitingAsync(ct) > 0 && await delivery.IsLeasedElsewhereAsync(ct))
            {
                await Task.Delay(Pause, ct);
                await delivery.DeliverAsync(ct);
            }
        }
    }
}
