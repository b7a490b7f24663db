using PropertyHub.Host.CommandLine;

namespace PropertyHub.Host.Tests.CommandLine;

public sealed class ExitCodeTests : IDisposable
{
    readonly Run _run = new();

    [Theory]
    [InlineData("fly")]
    [InlineData("migrate", "--wings")]
    [InlineData("import", "units")]
    [InlineData("import", "nothing", "file.xlsx")]
    [InlineData("import", "units", "no-such-file.xlsx")]
    [InlineData("export", "ledger")]
    [InlineData("export", "units", "--out", "x.xlsx", "--as-of", "yesterday")]
    [InlineData("export", "units", "--out", "x.xlsx", "--unmask")]
    [InlineData("export", "ledger", "--out", "x.xlsx", "--from", "2026-13")]
    [InlineData("bill-run", "2026-13")]
    [InlineData("bill-run", "2026-11", "--date", "2026-02-30")]
    [InlineData("bill-run")]
    [InlineData("appraise", "2026-13", "--open")]
    [InlineData("appraise", "2026-11")]
    [InlineData("migrate", "--lang", "fr")]
    public async Task Wrong_usage_is_2_and_says_what_is_wrong(params string[] args)
    {
        var (exitCode, output, error) = await _run.Async(args);
        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldNotBeEmpty();
        File.Exists(Path.Combine(_run.DataDirectory, "propertyhub.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_refused_in_words()
    {
        var (exitCode, _, error) = await _run.Async("export", "units", "--out", Path.Combine(_run.DataDirectory, "nowhere", "x.xlsx"));
        exitCode.ShouldBe(1);
        error.ShouldContain(HostTexts.NoSuchFolder.ToString(new("zh-Hans")));
    }

    [Theory]
    [InlineData("KIND", "import")]
    [InlineData("PERIOD", "bill-run")]
    [InlineData("--wings", "migrate", "--wings")]
    [InlineData("--date 2026-11-05", "bill-run", "2026-11", "--date")]
    [InlineData("tariffs", "import", "nothing", "file.xlsx")]
    [InlineData("zh-Hant", "migrate", "--lang", "fr")]
    [InlineData("--period", "bill-run", "2026-11", "--date", "2026-11-01", "--period", "2026-11")]
    public async Task Wrong_usage_names_what_is_missing_or_too_much_on_one_line(string named, params string[] args)
    {
        var (exitCode, _, error) = await _run.Async(args);
        exitCode.ShouldBe(2);
        error.ShouldContain(named);
        error.ShouldNotContain("\t");
        error.ShouldNotContain("\u0027");
    }

    [Fact]
    public async Task Wrong_usage_is_told_to_machines_as_json()
    {
        var (exitCode, output, error) = await _run.Async("bill-run", "2026-13", "--json");

        exitCode.ShouldBe(2);
        error.ShouldBeEmpty();
        var answer = System.Text.Json.Nodes.JsonNode.Parse(output)!;
        ((string?)answer["state"]).ShouldBe("misused");
        ((string?)answer["problems"]![0]).ShouldNotBeNull().ShouldContain("2026-13");
    }

    [Theory]
    [InlineData("zh-Hans", "说明:")]
    [InlineData("zh-Hant", "說明:")]
    public async Task Help_speaks_the_language_asked_for(string language, string first)
    {
        var (exitCode, output, _) = await _run.Async("bill-run", "--help", "--lang", language);

        exitCode.ShouldBe(0);
        output.ShouldStartWith(first);
        output.ShouldNotContain("Description");
    }

    [Fact]
    public async Task A_folder_in_place_of_a_file_is_told_so()
    {
        var import = await _run.Async("import", "units", _run.DataDirectory);
        import.ExitCode.ShouldBe(2);
        import.Error.ShouldContain(HostTexts.FileIsFolder(_run.DataDirectory).ToString(new("zh-Hans")));
        var export = await _run.Async("export", "template-units", "--out", _run.DataDirectory);
        export.ExitCode.ShouldBe(1);
        export.Error.ShouldContain(HostTexts.IsFolder.ToString(new("zh-Hans")));
        (await _run.Async("backup", _run.DataDirectory)).ExitCode.ShouldBe(1);
        (await _run.Async("restore", _run.DataDirectory)).ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("import", "--help")]
    [InlineData("export", "--help")]
    public async Task Help_fits_a_screen(params string[] args)
    {
        var (_, output, _) = await _run.Async(args);
        output.Split('\n').ShouldAllBe(line => TextTable.WidthOf(line) < 200);
    }

    [Fact]
    public async Task Help_is_0()
    {
        var (exitCode, output, _) = await _run.Async("--help");
        exitCode.ShouldBe(0);
        foreach (var command in new[] { "serve", "migrate", "demo", "import", "export", "backup", "restore", "verify" })
            output.ShouldContain(command);
    }

    [Fact]
    public async Task Migrate_is_0_and_again_does_nothing()
    {
        (await _run.Async("migrate")).ExitCode.ShouldBe(0);
        var (exitCode, output, _) = await _run.Async("migrate", "--lang", "en");
        exitCode.ShouldBe(0);
        output.Trim().ShouldBe("The database is at this version");
    }

    [Fact]
    public async Task A_user_who_does_not_exist_is_refused()
    {
        var (exitCode, _, error) = await _run.Async("verify", "--as", "nobody");
        exitCode.ShouldBe(1);
        error.ShouldContain("nobody");
    }

    [Fact]
    public async Task A_file_that_is_no_workbook_is_refused_by_the_data()
    {
        var file = Path.Combine(_run.DataDirectory, "units.xlsx");
        await File.WriteAllTextAsync(file, "not a workbook", TestContext.Current.CancellationToken);
        var (exitCode, _, error) = await _run.Async("import", "units", file);
        exitCode.ShouldBe(1);
        error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_empty_database_verifies()
    {
        (await _run.Async("verify")).ExitCode.ShouldBe(0);
        (await _run.JsonAsync("verify")).GetProperty("state").GetString().ShouldBe("done");
    }

    [Fact]
    public async Task A_second_host_on_the_directory_is_refused()
    {
        using var lease = PropertyHub.Host.Start.DataDirectoryLease.TryTake(new(_run.DataDirectory));
        var (exitCode, _, error) = await _run.Async("serve");
        exitCode.ShouldBe(1);
        error.ShouldContain(_run.DataDirectory);
        (await _run.Async("migrate")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_system_that_fails_is_3()
    {
        await File.WriteAllTextAsync(Path.Combine(_run.DataDirectory, "propertyhub.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        var (exitCode, _, error) = await _run.Async("verify");
        exitCode.ShouldBe(3);
        error.ShouldNotBeEmpty();
    }

    public void Dispose() => _run.Dispose();
}
