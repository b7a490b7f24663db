using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Events;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.Tests;

/// <summary>Two small modules on one file: notes that are kept, and a board that follows the news of them.</summary>
internal sealed class PlatformHost : IAsyncDisposable
{
    readonly ServiceProvider _services;
    readonly string _folder;
    readonly bool _isBeside;

    PlatformHost(string? beside = null)
    {
        (_folder, _isBeside) = (beside ?? Directory.CreateTempSubdirectory("propertyhub-platform-").FullName, beside is not null);

        var services = new ServiceCollection().AddLogging().AddPlatform()
            .AddSingleton(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "test.db")};Pooling=False" })
            .AddSingleton(new EstateClock(Time, TimeZoneInfo.Utc))
            .AddScoped<ICurrentActor, TestActor>()
            .AddModuleDb<NotesDb>("notes").AddModuleDb<BoardDb>("board")
            .AddScoped<KeepNote>().AddScoped<ChangeNote>().AddScoped<IEventReceiver, CountNotes>().AddSingleton<Faults>();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
    public Faults Faults => _services.GetRequiredService<Faults>();

    public static async Task<PlatformHost> StartAsync()
    {
        var host = new PlatformHost();
        foreach (var database in host._services.GetServices<IModuleDatabase>())
        {
            await using var db = database.Create();
            var creator = (RelationalDatabaseCreator)db.GetService<IDatabaseCreator>();
            if (!await creator.ExistsAsync())
                await creator.CreateAsync();
            await creator.CreateTablesAsync();
        }
        return host;
    }

    /// <summary>As another process on the same file: with services, gate and lease owner of its own.</summary>
    public PlatformHost Beside() => new(_folder);

    public async Task<Outcome<long>> KeepAsync(string words, Guid? id = null, string right = "notes.keep")
    {
        await using var scope = ScopeFor(new Actor("zhou", "周雅琴", null, new HashSet<string> { right }));
        return await scope.ServiceProvider.GetRequiredService<KeepNote>().RunAsync(new(id ?? Guid.NewGuid(), words), TestContext.Current.CancellationToken);
    }

    public async Task<Outcome<Done>> ChangeAsync(string by, long note, int version, string words)
    {
        await using var scope = ScopeFor(new Actor(by, by, null, new HashSet<string> { "notes.keep" }));
        return await scope.ServiceProvider.GetRequiredService<ChangeNote>().RunAsync(new(Guid.NewGuid(), note, version, words), TestContext.Current.CancellationToken);
    }

    public async Task<int> DeliverAsync()
    {
        var delivered = 0;
        foreach (var delivery in _services.GetServices<IOutboxDelivery>())
            delivered += await delivery.DeliverAsync(TestContext.Current.CancellationToken);
        return delivered;
    }

    public async Task<T> NotesAsync<T>(Func<NotesDb, Task<T>> query)
    {
        await using var db = await _services.GetRequiredService<IDbContextFactory<NotesDb>>().CreateDbContextAsync();
        return await query(db);
    }

    public async Task<T> BoardAsync<T>(Func<BoardDb, Task<T>> query)
    {
        await using var db = await _services.GetRequiredService<IDbContextFactory<BoardDb>>().CreateDbContextAsync();
        return await query(db);
    }

    AsyncServiceScope ScopeFor(Actor actor)
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = actor;
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_isBeside)
            Directory.Delete(_folder, recursive: true);
    }

    sealed class TestActor(ScopedActor actor) : ICurrentActor
    {
        public ValueTask<Actor> GetAsync(CancellationToken ct = default) => new(actor.Value ?? Actor.Nobody);
    }
}

internal sealed class Note
{
    public long Id { get; init; }
    public required string Words { get; set; }

    [Personal]
    public string? Phone { get; init; }

    public int Version { get; private set; }
}

internal sealed class NotesDb(DbContextOptions<NotesDb> options) : ModuleDb(options)
{
    public override string Schema => "notes";
    public DbSet<Note> Notes => Set<Note>();
    protected override void Build(ModelBuilder model) => model.Entity<Note>().ToTable("Notes").Property(note => note.Words).HasMaxLength(40);
}

internal sealed class Pinned
{
    public long Id { get; init; }
    public required string Words { get; init; }
}

internal sealed class BoardDb(DbContextOptions<BoardDb> options) : ModuleDb(options)
{
    public override string Schema => "board";
    public DbSet<Pinned> Pinned => Set<Pinned>();
    protected override void Build(ModelBuilder model) => model.Entity<Pinned>().ToTable("Pinned");
}

internal sealed record NoteKept(Guid EventId, string Words) : IEvent
{
    public static string Name => "notes.kept.v1";
    public string Subject => Words.Split(' ')[0];
}

[Requires("notes.keep")]
internal sealed class KeepNote(OperationServices<NotesDb> services) : Operation<NotesDb, KeepNote.Command, long>(services)
{
    public sealed record Command(Guid Id, string Words) : ICommand;

    protected override async Task<Outcome<long>> ApplyAsync(Command command, Work<NotesDb> work, CancellationToken ct)
    {
        var note = new Note { Words = command.Words, Phone = "13812346721" };
        work.Db.Notes.Add(note);
        work.Publish(new NoteKept(Guid.NewGuid(), command.Words));
        await work.Db.SaveChangesAsync(ct);
        return command.Words.Length == 0 ? new Refusal(Text.Verbatim("empty")) : note.Id;
    }
}

[Requires("notes.keep")]
internal sealed class ChangeNote(OperationServices<NotesDb> services) : Operation<NotesDb, ChangeNote.Command, Done>(services)
{
    public sealed record Command(Guid Id, long Note, int Version, string Words) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<NotesDb> work, CancellationToken ct)
    {
        var note = await work.Db.Notes.SingleAsync(note => note.Id == command.Note, ct);
        work.Expect(note, command.Version);
        work.Touch(note);
        note.Words = command.Words;
        return Done.It;
    }
}

/// <summary>Makes the handler fail for notes that begin so.</summary>
internal sealed class Faults
{
    public string? FailFor { get; set; }
}

internal sealed class CountNotes(OperationServices<BoardDb> services, Faults faults) : EventReceiver<BoardDb, NoteKept>(services)
{
    protected override Task HandleAsync(NoteKept news, Work<BoardDb> work, CancellationToken ct)
    {
        work.Db.Pinned.Add(new Pinned { Words = news.Words });
        return faults.FailFor is { } words && news.Words.StartsWith(words, StringComparison.Ordinal)
            ? throw new InvalidOperationException("the board is full") : Task.CompletedTask;
    }
}
