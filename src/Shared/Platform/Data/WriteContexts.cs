using Microsoft.EntityFrameworkCore;

namespace PropertyHub.Platform.Data;

/// <summary>
/// Makes the contexts that write, for whoever has the pass of the write gate. On SQLite, where one writes at a time anyway,
/// all of them share the connection of this process; on SQL Server they are like any other.
/// </summary>
public sealed class WriteContexts<TDb> where TDb : ModuleDb
{
    readonly IDbContextFactory<TDb> _factory;
    readonly WriteConnection? _connection;

    internal WriteContexts(IDbContextFactory<TDb> factory, WriteConnection? connection) => (_factory, _connection) = (factory, connection);

    public Task<TDb> CreateAsync(CancellationToken ct)
    {
        _connection?.MakeReady();
        return _factory.CreateDbContextAsync(ct);
    }
}
