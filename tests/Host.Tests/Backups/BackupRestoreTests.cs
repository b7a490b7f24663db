using System.IO.Compression;
using Microsoft.Data.Sqlite;
using PropertyHub.Host.Tests.CommandLine;

namespace PropertyHub.Host.Tests.Backups;

public sealed class BackupRestoreTests : IDisposable
{
    const string Passphrase = "--PropertyHub:Backup:Passphrase=open sesame";
    readonly Run _source = new();
    readonly Run _target = new();
    readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("propertyhub-").FullName, "estate.zip");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_comes_back_and_the_keys_with_the_passphrase()
    {
        await GivenAsync();
        (await _source.Async("backup", _file, Passphrase)).ExitCode.ShouldBe(0);
        (await _target.Async("restore", _file, Passphrase)).ExitCode.ShouldBe(0);

        (await ScalarAsync(_target, "SELECT Xml FROM admin_DataProtectionKeys WHERE FriendlyName = 'k'")).ShouldBe("<key/>");
        (await File.ReadAllTextAsync(Path.Combine(_target.DataDirectory, "files", "a", "paper.txt"), Ct)).ShouldBe("paper");
        (await ScalarAsync(_target, "SELECT COUNT(*) FROM admin_Roles")).ShouldBe(await ScalarAsync(_source, "SELECT COUNT(*) FROM admin_Roles"));
        Directory.EnumerateFileSystemEntries(_target.DataDirectory).Select(Path.GetFileName).ShouldNotContain(name => name!.StartsWith("restore-"));
    }

    [Fact]
    public async Task What_was_restored_is_worked_with_at_once()
    {
        await _source.Async("migrate");
        await _source.Async("backup", _file);
        (await _target.Async("restore", _file)).ExitCode.ShouldBe(0);
        var (exitCode, _, error) = await _target.Async("verify");
        exitCode.ShouldBe(0, error);
    }

    [Fact]
    public async Task Without_the_passphrase_it_says_that_the_keys_are_missing()
    {
        await GivenAsync();
        await _source.Async("backup", _file, Passphrase);
        var (exitCode, _, error) = await _target.Async("restore", _file);
        exitCode.ShouldBe(0);
        error.ShouldContain("Passphrase");
        (await ScalarAsync(_target, "SELECT COUNT(*) FROM admin_DataProtectionKeys")).ShouldBe(0L);
    }

    [Fact]
    public async Task The_wrong_passphrase_restores_nothing()
    {
        await GivenAsync();
        await _source.Async("backup", _file, Passphrase);
        (await _target.Async("restore", _file, "--PropertyHub:Backup:Passphrase=wrong")).ExitCode.ShouldBe(1);
        Directory.EnumerateFileSystemEntries(_target.DataDirectory).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keys_never_lie_in_it_unwrapped()
    {
        await GivenAsync();
        await _source.Async("backup", _file);
        await using var zip = await ZipFile.OpenReadAsync(_file, Ct);
        zip.GetEntry("keys.box").ShouldBeNull();
        using var database = new MemoryStream();
        await (await zip.GetEntry("propertyhub.db").ShouldNotBeNull().OpenAsync(Ct)).CopyToAsync(database, Ct);
        System.Text.Encoding.UTF8.GetString(database.ToArray()).ShouldNotContain("<key/>");
    }

    [Fact]
    public async Task A_directory_in_use_is_left_alone()
    {
        await GivenAsync();
        await _source.Async("backup", _file);
        await _target.Async("migrate");
        SqliteConnection.ClearAllPools(); // as a test beside may do: the last to close writes the journal into the file
        var before = await File.ReadAllBytesAsync(Path.Combine(_target.DataDirectory, "propertyhub.db"), Ct);
        var (exitCode, _, error) = await _target.Async("restore", _file);
        exitCode.ShouldBe(1);
        error.ShouldContain(_target.DataDirectory);
        (await File.ReadAllBytesAsync(Path.Combine(_target.DataDirectory, "propertyhub.db"), Ct)).ShouldBe(before);
    }

    [Fact]
    public async Task A_damaged_backup_restores_nothing()
    {
        await GivenAsync();
        await _source.Async("backup", _file);
        await using (var zip = await ZipFile.OpenAsync(_file, ZipArchiveMode.Update, Ct))
        {
            zip.GetEntry("files/a/paper.txt").ShouldNotBeNull().Delete();
            await using var entry = await zip.CreateEntry("files/a/paper.txt").OpenAsync(Ct);
            entry.Write("PAPER"u8);
        }
        var (exitCode, _, error) = await _target.Async("restore", _file);
        exitCode.ShouldBe(1);
        error.ShouldContain("paper.txt");
        Directory.EnumerateFileSystemEntries(_target.DataDirectory).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task On_sql_server_the_servers_own_statement_is_named(string command)
    {
        var (exitCode, _, error) = await _source.Async(command, _file, "--PropertyHub:Database:Provider=SqlServer", "--PropertyHub:Database:ConnectionString=Server=none;Database=Estate");
        exitCode.ShouldBe(1);
        error.ShouldContain("BACKUP DATABASE [Estate]");
    }

    async Task GivenAsync()
    {
        await _source.Async("migrate");
        await ScalarAsync(_source, "INSERT INTO admin_DataProtectionKeys (FriendlyName, Xml) VALUES ('k', '<key/>')");
        Directory.CreateDirectory(Path.Combine(_source.DataDirectory, "files", "a"));
        await File.WriteAllTextAsync(Path.Combine(_source.DataDirectory, "files", "a", "paper.txt"), "paper", Ct);
    }

    static async Task<object?> ScalarAsync(Run run, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(run.DataDirectory, "propertyhub.db")};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Ct);
    }

    public void Dispose()
    {
        _source.Dispose();
        _target.Dispose();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }
}
