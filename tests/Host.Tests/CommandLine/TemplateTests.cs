namespace PropertyHub.Host.Tests.CommandLine;

public sealed class TemplateTests : IDisposable
{
    readonly Run _run = new();

    [Fact]
    public async Task A_template_can_be_had_for_every_kind_and_its_example_can_be_checked()
    {
        var file = Path.Combine(_run.DataDirectory, "units.xlsx");
        (await _run.Async("export", "template-units", "--out", file)).ExitCode.ShouldBe(0);
        (await _run.Async("import", "units", file, "--dry-run")).ExitCode.ShouldBe(0);
        Directory.EnumerateFiles(_run.DataDirectory, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_file_again_says_that_nothing_changed()
    {
        var file = Path.Combine(_run.DataDirectory, "units.xlsx");
        await _run.Async("export", "template-units", "--out", file);
        (await _run.Async("import", "units", file, "--lang", "en")).Output.ShouldStartWith("Units imported");
        (await _run.Async("import", "units", file, "--dry-run", "--lang", "en")).Output.ShouldStartWith("Units: nothing would change");
        (await _run.Async("import", "units", file, "--lang", "en")).Output.ShouldStartWith("Units: nothing changed");
    }

    [Fact]
    public async Task A_refused_row_is_told_once_and_given_to_machines_by_cell()
    {
        var file = Path.Combine(_run.DataDirectory, "people.xlsx");
        await _run.Async("export", "template-people", "--out", file);
        var (exitCode, output, error) = await _run.Async("import", "people", file);
        exitCode.ShouldBe(1);
        output.ShouldNotContain("3-2-1502");
        error.Split("3-2-1502").Length.ShouldBe(2);
        (await _run.JsonAsync("import", "people", file)).GetProperty("errors")[0].GetProperty("row").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_refused()
    {
        var (exitCode, _, error) = await _run.Async("export", "template-units", "--out", Path.Combine(_run.DataDirectory, "no", "such", "folder.xlsx"));
        exitCode.ShouldBe(1);
        error.ShouldContain("folder.xlsx");
    }

    public void Dispose() => _run.Dispose();
}
