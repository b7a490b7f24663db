using PropertyHub.Crash;
using PropertyHub.Host.CommandLine;
using PropertyHub.Host.Demo;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Host.Tests.Crash;

/// <summary>A data directory with a small estate, taken in by the product's own imports once and copied for each test.</summary>
public sealed class PreparedEstate : IAsyncLifetime
{
    public const string Group = "crash";
    readonly string _folder = Directory.CreateTempSubdirectory("propertyhub-crash-").FullName;
    int _copies;

    public async ValueTask InitializeAsync()
    {
        await ImportAsync("units", DemoSheets.Units, CrashEstate.Units);
        await ImportAsync("people", DemoSheets.People, CrashEstate.People);
        await ImportAsync("tariffs", DemoSheets.Tariffs, CrashEstate.Tariffs);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>An empty folder for a test, with the estate in <c>data</c>.</summary>
    public string Copy()
    {
        var folder = Path.Combine(_folder, $"copy{++_copies}");
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        foreach (var file in Directory.GetFiles(Prepared))
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        return folder;
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    string Prepared => Path.Combine(_folder, "prepared");

    async Task ImportAsync<T>(string kind, SheetLayout<T> layout, IEnumerable<T> rows)
    {
        var path = Path.Combine(_folder, $"{kind}.xlsx");
        await using (var file = File.Create(path))
            await layout.WriteAsync(file, rows);
        await using var said = new StringWriter();
        (await CommandProgram.RunAsync(["import", kind, path, $"--PropertyHub:DataDirectory={Prepared}"], said, said)).ShouldBe(0, said.ToString());
    }
}

/// <summary>The crash tests share one estate and take turns: each wants the machine for itself.</summary>
[CollectionDefinition(PreparedEstate.Group)]
public sealed class PreparedEstateGroup : ICollectionFixture<PreparedEstate>;
