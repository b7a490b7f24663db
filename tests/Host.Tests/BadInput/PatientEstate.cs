using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Host.CommandLine;
using PropertyHub.Host.Start;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>The difficult sample estate with its books and an open appraisal, and somebody with every right who does everything wrong.</summary>
public sealed class PatientEstate : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("propertyhub-bad-").FullName;
    Microsoft.AspNetCore.Builder.WebApplication? _app;

    internal static Actor Somebody { get; } = new("zhou", "周雅琴", "E010", Modules.All.SelectMany(module => module.Rights).Select(right => right.Name).ToHashSet());

    internal string Database => Path.Combine(_folder, "data", "propertyhub.db");
    internal IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "Samples", "edge");
        string[] settings = ["--applicationName=PropertyHub.Host", "--environment=Production", $"--PropertyHub:DataDirectory={Path.Combine(_folder, "data")}"];
        foreach (var step in (await File.ReadAllLinesAsync(Path.Combine(samples, "steps.txt"))).Where(line => line.Length > 0 && !line.EndsWith("--close", StringComparison.Ordinal)))
        {
            await using var said = new StringWriter();
            (await CommandProgram.RunAsync([.. step.Split(' ').Select(word => word.EndsWith(".xlsx", StringComparison.Ordinal) ? Path.Combine(samples, word) : word), .. settings], said, said)).ShouldBe(0, said.ToString());
        }
        _app = AppBuilder.Build(settings);
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
