using PropertyHub.Host.CommandLine;

[assembly: AssemblyFixture(typeof(PropertyHub.Host.Tests.BadInput.EnteredSample))]

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>The difficult sample estate with its books and an open appraisal, taken in once per run by the product's own commands and copied for each class.</summary>
public sealed class EnteredSample : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("propertyhub-entered-").FullName;
    readonly Lazy<Task> _entered;

    public EnteredSample() => _entered = new(EnterAsync);

    string Data => Path.Combine(_folder, "data");

    internal static string[] SettingsFor(string data) => ["--applicationName=PropertyHub.Host", "--environment=Production", $"--PropertyHub:DataDirectory={data}"];

    public async Task CopyToAsync(string data)
    {
        await _entered.Value;
        foreach (var file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(data, Path.GetRelativePath(Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    async Task EnterAsync()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "Samples", "edge");
        foreach (var step in (await File.ReadAllLinesAsync(Path.Combine(samples, "steps.txt"))).Where(line => line.Length > 0 && !line.EndsWith("--close", StringComparison.Ordinal)))
        {
            await using var said = new StringWriter();
            (await CommandProgram.RunAsync([.. step.Split(' ').Select(word => word.EndsWith(".xlsx", StringComparison.Ordinal) ? Path.Combine(samples, word) : word), .. SettingsFor(Data)], said, said)).ShouldBe(0, said.ToString());
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
