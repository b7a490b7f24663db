using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Host.CommandLine;
using PropertyHub.Host.Start;
using PropertyHub.Testing.SqlServer;

namespace PropertyHub.Browser.Tests;

/// <summary>The whole host on a port and a data directory of its own, some days after the last bill run of the sample estate; its queries are checked for SQL Server like everybody's.</summary>
public sealed class TestHost : IAsyncDisposable
{
    static readonly TimeProvider Time = new MovedTime(new DateTimeOffset(2026, 12, 5, 9, 0, 0, TimeSpan.FromHours(8)));

    readonly string _folder = Directory.CreateTempSubdirectory("propertyhub-browser-").FullName;
    WebApplication _app;
    bool _stopped;

    TestHost(string environment)
    {
        Settings = ["--applicationName=PropertyHub.Host", $"--environment={environment}", "--urls=http://127.0.0.1:0", $"--PropertyHub:DataDirectory={Path.Combine(_folder, "data")}"];
        _app = AppBuilder.Build(Settings, More);
    }

    string[] Settings { get; }

    public string Address => _app.Urls.First();
    public IServiceProvider Services => _app.Services;

    /// <summary>A path for a file that goes when the host goes.</summary>
    public string File(string name) => Path.Combine(_folder, name);

    public static async Task<TestHost> StartAsync(string environment)
    {
        var host = new TestHost(environment);
        await host.StartAsync();
        return host;
    }

    async Task StartAsync()
    {
        (await Services.GetRequiredService<DatabaseStart>().ReadyAsync(CancellationToken.None)).ShouldBeNull();
        Pipeline.Build(_app);
        await _app.StartAsync();
    }

    public async Task StopAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>After <see cref="StopAsync"/>: the same estate at the same address, in a program that knows nothing of the pages that were open.</summary>
    /// <param name="address">Where it was before it stopped.</param>
    public Task StartAgainAsync(string address)
    {
        _stopped = false;
        _app = AppBuilder.Build([.. Settings.Where(setting => !setting.StartsWith("--urls", StringComparison.Ordinal)), $"--urls={address}"], More);
        return StartAsync();
    }

    /// <summary>Runs a command beside the host, as somebody at the machine would.</summary>
    public async Task<string> CommandAsync(params string[] words)
    {
        using var said = new StringWriter();
        var code = await CommandProgram.RunAsync([.. words, .. Settings], said, said, More);
        code.ShouldBe(0, $"{string.Join(' ', words)}: {said}");
        return said.ToString();
    }

    static void More(IServiceCollection services) => services.AddSingleton<IInterceptor>(QueryRecorder.Instance).AddSingleton(Time);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The clock of the machine, set to another day.</summary>
    sealed class MovedTime(DateTimeOffset start) : TimeProvider
    {
        readonly TimeSpan _ahead = start - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
    }
}
