using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Host.Start;
using PropertyHub.Testing.SqlServer;

[assembly: AssemblyFixture(typeof(PropertyHub.Browser.Tests.HostFixture))]

namespace PropertyHub.Browser.Tests;

/// <summary>The whole host on a port of its own and an empty estate, shared by all tests; its queries are checked for SQL Server like everybody's.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("propertyhub-").FullName;
    WebApplication? _app;

    public string Address => _app!.Urls.First();
    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        string[] settings = ["--applicationName=PropertyHub.Host", "--urls=http://127.0.0.1:0", $"--PropertyHub:DataDirectory={_folder}"];
        _app = AppBuilder.Build(settings, services => services.AddSingleton<IInterceptor>(QueryRecorder.Instance));
        (await Services.GetRequiredService<DatabaseStart>().ReadyAsync(CancellationToken.None)).ShouldBeNull();
        Pipeline.Build(_app);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
