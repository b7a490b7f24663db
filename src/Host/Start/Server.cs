using PropertyHub.Host.CommandLine;
using PropertyHub.Host.Imports;
using PropertyHub.Host.Tray;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Host.Start;

/// <summary>Serves the pages.</summary>
internal static class Server
{
    public static async Task<int> RunAsync(WebApplication app, Screen screen, CancellationToken ct)
    {
        var directory = app.Services.GetRequiredService<DataDirectory>();
        var embedded = app.Services.GetRequiredService<DatabaseOptions>().Provider == DatabaseProvider.Sqlite;
        using var lease = embedded ? DataDirectoryLease.TryTake(directory) : null;
        if (embedded && lease is null)
            return screen.Tell(new Refusal(HostTexts.AlreadyServed(directory.Root)));
        screen.Line(embedded ? HostTexts.DataDirectoryIs(directory.Root) : HostTexts.OnSqlServer);
        if (await app.Services.GetRequiredService<DatabaseStart>().ReadyAsync(ct) is { } notReady)
            return screen.Tell(notReady);
        app.Services.GetRequiredService<UploadedFiles>().Clear();
        await app.Services.GetRequiredService<WorkRestore>().RunAsync(ct);
        await FirstStart.RunAsync(app, screen, ct);

        Pipeline.Build(app);
        app.Lifetime.ApplicationStarted.Register(() => screen.Line(HostTexts.Serving(string.Join(" ", app.Urls))));
        await app.StartAsync(ct);
        await app.WaitForShutdownAsync(ct);
        return ExitCodes.Done;
    }
}
