using System.Text.Json;
using Microsoft.Data.Sqlite;
using PropertyHub.Host.CommandLine;

namespace PropertyHub.Host.Tests.CommandLine;

/// <summary>Runs commands in process on a data directory of their own.</summary>
public sealed class Run : IDisposable
{
    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("propertyhub-").FullName;

    public async Task<(int ExitCode, string Output, string Error)> Async(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] settings = ["--environment", "Production", $"--PropertyHub:DataDirectory={DataDirectory}"];
        var exitCode = await CommandProgram.RunAsync([.. args, .. settings], output, error, ct: TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }

    public async Task<JsonElement> JsonAsync(params string[] args)
    {
        var (_, output, _) = await Async([.. args, "--json"]);
        return JsonDocument.Parse(output).RootElement;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(DataDirectory, recursive: true);
    }
}
