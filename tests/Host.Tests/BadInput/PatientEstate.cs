using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Host.Start;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>The difficult sample estate, and somebody with every right who does everything wrong.</summary>
public sealed class PatientEstate(EnteredSample sample) : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("propertyhub-bad-").FullName;
    Microsoft.AspNetCore.Builder.WebApplication? _app;

    internal static Actor Somebody { get; } = new("zhou", "周雅琴", "E010", Modules.All.SelectMany(module => module.Rights).Select(right => right.Name).ToHashSet());

    internal string Database => Path.Combine(_folder, "data", "propertyhub.db");
    internal IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        var data = Path.Combine(_folder, "data");
        await sample.CopyToAsync(data);
        _app = AppBuilder.Build(EnteredSample.SettingsFor(data));
        (await Services.GetRequiredService<DatabaseStart>().ReadyAsync(CancellationToken.None)).ShouldBeNull();
    }

    internal AsyncServiceScope Scope()
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = Somebody;
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
