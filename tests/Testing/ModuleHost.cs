using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Events;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing.SqlServer;

namespace PropertyHub.Testing;

/// <summary>Modules on a database file of their own, copied from a migrated template, with a clock and an actor that the test sets.</summary>
public sealed class ModuleHost : IAsyncDisposable
{
    static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new();
    readonly ServiceProvider _services;
    readonly string _file;
    readonly AsyncServiceScope _scope;

    ModuleHost(string file, IReadOnlyList<AppModule> modules, Action<IServiceCollection>? more)
    {
        _file = file;
        _services = Build(file, modules, Time, more);
        _scope = _services.CreateAsyncScope();
        ActAs(Actor.System);
    }

    /// <summary>Starts at 2026-11-24 02:00 UTC, 10:00 in Shanghai.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _scope.ServiceProvider;
    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public void ActAs(Actor actor) => Get<ScopedActor>().Value = actor;
    public void ActAs(string name, params string[] rights) => ActAs(new Actor(name, name, null, rights.ToHashSet()));

    public async Task DeliverEventsAsync()
    {
        foreach (var delivery in _services.GetServices<IOutboxDelivery>())
            await delivery.DeliverAsync(CancellationToken.None);
    }

    /// <summary>Starts the modules on a fresh database; <paramref name="more"/> adds stand-ins for other modules' contracts.</summary>
    public static async Task<ModuleHost> StartAsync(IReadOnlyList<AppModule> modules, Action<IServiceCollection>? more = null)
    {
        var key = string.Join(",", modules.Select(module => module.Name));
        var template = await Templates.GetOrAdd(key, _ => new Lazy<Task<string>>(() => MigrateAsync(modules, more))).Value;
        var file = TemporaryFile();
        File.Copy(template, file);
        return new ModuleHost(file, modules, more);
    }

    static async Task<string> MigrateAsync(IReadOnlyList<AppModule> modules, Action<IServiceCollection>? more)
    {
        var file = TemporaryFile();
        await using (var services = Build(file, modules, new FakeTimeProvider(), more))
            foreach (var database in services.GetServices<IModuleDatabase>())
            {
                await using var db = database.Create();
                await db.Database.MigrateAsync();
            }
        SqliteConnection.ClearAllPools();
        return file;
    }

    static ServiceProvider Build(string file, IReadOnlyList<AppModule> modules, TimeProvider time, Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection().AddLogging().AddPlatform()
            .AddSingleton(new DatabaseOptions { ConnectionString = $"Data Source={file};Pooling=False" })
            .AddSingleton<IInterceptor>(QueryRecorder.Instance)
            .AddSingleton(time)
            .AddSingleton(new EstateClock(time, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")))
            .AddScoped<ICurrentActor, TestActor>();
        foreach (var module in modules)
            module.AddServices(services);
        more?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    static string TemporaryFile() => Path.Combine(Directory.CreateTempSubdirectory("propertyhub-").FullName, "test.db");

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    sealed class TestActor(ScopedActor actor) : ICurrentActor
    {
        public ValueTask<Actor> GetAsync(CancellationToken ct = default) => new(actor.Value ?? Actor.Nobody);
    }
}
