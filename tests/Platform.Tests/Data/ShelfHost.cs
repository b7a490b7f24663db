using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using SQLitePCL;

namespace PropertyHub.Platform.Tests.Data;

internal enum Binding { Paper, Leather }

internal sealed class Shelf
{
    public long Id { get; init; }
    public required string Name { get; set; }
    public int Version { get; private set; }
    public List<Volume> Volumes { get; init; } = [];
}

/// <summary>A row with a column of each kind that the modules have.</summary>
internal sealed class Volume
{
    public long Id { get; init; }
    public long ShelfId { get; init; }
    public required string Title { get; set; }
    public string? Note { get; set; }
    public Money Price { get; set; }
    public decimal? Weight { get; set; }
    public Binding Binding { get; set; }
    public DateOnly Bought { get; init; }
    public DateTime? ReadAt { get; set; }
    public Period Period { get; init; }
    public Guid Mark { get; init; }
    public bool Lent { get; set; }
    public byte[]? Cover { get; init; }
    public int Version { get; private set; }
}

internal sealed class ShelfDb(DbContextOptions<ShelfDb> options) : ModuleDb(options)
{
    public override string Schema => "shelves";
    public DbSet<Shelf> Shelves => Set<Shelf>();
    public DbSet<Volume> Volumes => Set<Volume>();

    protected override void Build(ModelBuilder model)
    {
        model.Entity<Shelf>(shelf =>
        {
            shelf.ToTable("Shelves").HasIndex(x => x.Name).IsUnique();
            shelf.HasMany(x => x.Volumes).WithOne().HasForeignKey(x => x.ShelfId);
        });
        model.Entity<Volume>().ToTable("Volumes");
    }
}

/// <summary>One module whose contexts write over the write connection, or as EF does over one of their own.</summary>
internal sealed class ShelfHost : IAsyncDisposable
{
    readonly ServiceProvider _services;
    readonly string _folder = Directory.CreateTempSubdirectory("propertyhub-shelves-").FullName;

    ShelfHost() => _services = new ServiceCollection().AddLogging().AddPlatform().AddModuleDb<ShelfDb>("shelves")
        .AddSingleton(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "test.db")};Pooling=False" }).BuildServiceProvider();

    public WriteConnection Connection => _services.GetRequiredService<WriteConnection>();

    public static async Task<ShelfHost> StartAsync()
    {
        var host = new ShelfHost();
        await using var db = await host.OrdinaryAsync();
        await db.Database.EnsureCreatedAsync();
        host.Connection.Open();
        host.Connection.Handle!.enable_sqlite3_next_stmt(true);
        SqlitePragmas.Set(host.Connection);
        return host;
    }

    public Task<ShelfDb> OrdinaryAsync() => _services.GetRequiredService<IDbContextFactory<ShelfDb>>().CreateDbContextAsync();
    public Task<ShelfDb> WritingAsync() => _services.GetRequiredService<WriteContexts<ShelfDb>>().CreateAsync(default);

    /// <summary>As an operation does: one transaction, without savepoints.</summary>
    public async Task WriteAsync(Func<ShelfDb, Task> change)
    {
        await using var db = await WritingAsync();
        await InTransactionAsync(db, change);
    }

    public static async Task InTransactionAsync(ShelfDb db, Func<ShelfDb, Task> change)
    {
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync();
        await change(db);
        await transaction.CommitAsync();
    }

    public async Task<T> ReadAsync<T>(Func<ShelfDb, Task<T>> query)
    {
        await using var db = await OrdinaryAsync();
        return await query(db);
    }

    /// <summary>The texts of all statements that are compiled on the write connection.</summary>
    public List<string> Compiled()
    {
        var texts = new List<string>();
        for (var statement = raw.sqlite3_next_stmt(Connection.Handle, null); statement is { IsInvalid: false }; statement = raw.sqlite3_next_stmt(Connection.Handle, statement))
            texts.Add(raw.sqlite3_sql(statement).utf8_to_string());
        return texts;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
