using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PropertyHub.Platform.Data;

/// <summary>A commit on SQLite is on disk when it returns (synchronous FULL), and a reader never waits for a writer (WAL).</summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    const string ForReading = "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768;";
    const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; " + ForReading;

    // the pool hands out a handle again as it was left, so it is told once
    static readonly ConditionalWeakTable<object, object> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (((SqliteConnection)connection).Handle is { } handle && !Told.TryAdd(handle, Pragmas))
            return;
        Set(connection);
    }

    public static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = MayWrite(connection) ? Pragmas : ForReading;
        command.ExecuteNonQuery();
    }

    // EF looks whether a database is there by a read-only connection, which cannot change the journal of one that is not in WAL yet, as after a restore
    static bool MayWrite(DbConnection connection) => new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly;

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
