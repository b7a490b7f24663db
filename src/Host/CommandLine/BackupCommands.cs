using System.CommandLine;
using PropertyHub.Host.Backups;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.CommandLine;

internal static class BackupCommands
{
    public static Command CreateBackup(CommandContext context)
    {
        var file = FileArgument();
        var command = new Command("backup", HostTexts.CommandBackup) { file };
        command.SetAction((parsed, ct) => OnServer(context, parsed.GetRequiredValue(file)) is { } refusal
            ? Task.FromResult(context.Screen.Tell(refusal))
            : context.RunAsync(parsed, (services, actor, token) => BackupAsync(services, actor, parsed.GetRequiredValue(file), token), ct));
        return command;
    }

    public static Command CreateRestore(CommandContext context)
    {
        var file = FileArgument();
        var command = new Command("restore", HostTexts.CommandRestore) { file };
        command.SetAction(async (parsed, ct) => context.Screen.Tell(OnServer(context, parsed.GetRequiredValue(file)) ?? await RestoreAsync(context, parsed.GetRequiredValue(file), ct)));
        return command;
    }

    static Argument<string> FileArgument() => new("FILE") { Description = HostTexts.ArgumentBackupFile };

    // The server keeps its own files: only it can copy them consistently.
    static Answer? OnServer(CommandContext context, string file)
    {
        var database = context.App.Services.GetRequiredService<DatabaseOptions>();
        if (database.Provider == DatabaseProvider.Sqlite)
            return null;
        var name = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(database.ConnectionString).InitialCatalog;
        return new Refusal(HostTexts.BackupOnServer)
        {
            Details =
            [
                Text.Verbatim($"BACKUP DATABASE [{name}] TO DISK = N'{Path.GetFileNameWithoutExtension(file)}.bak' WITH COMPRESSION, CHECKSUM, INIT;"),
                Text.Verbatim($"RESTORE DATABASE [{name}] FROM DISK = N'{Path.GetFileNameWithoutExtension(file)}.bak' WITH CHECKSUM;"),
            ],
        };
    }

    static async Task<Answer> BackupAsync(IServiceProvider services, Actor actor, string file, CancellationToken ct)
    {
        if (!actor.May(HostRights.Operate))
            return new Refusal(HostTexts.OnlyOperators);
        var withKeys = false;
        var written = await WholeFile.WriteAsync(file, async (stream, token) => withKeys = await services.GetRequiredService<Backup>().WriteAsync(stream, token), ct);
        return written.Succeeded
            ? new VerbResult(HostTexts.BackedUp(file))
            {
                Figures = [new("file", HostTexts.FigureFile, Path.GetFullPath(file)), new("bytes", HostTexts.FigureBytes, written.Value)],
                Warnings = withKeys ? [] : [HostTexts.BackupWithoutKeys],
            }
            : written.Refusal!;
    }

    static async Task<Answer> RestoreAsync(CommandContext context, string file, CancellationToken ct)
    {
        if (!File.Exists(file))
            return new Refusal(Directory.Exists(file) ? HostTexts.FileIsFolder(file) : HostTexts.NoSuchFile(file));
        FileStream stream;
        try
        {
            stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            return FileTrouble.Reading(file, failure);
        }
        await using var closing = stream;
        var restored = await context.App.Services.GetRequiredService<Restore>().ReadAsync(stream, ct);
        if (restored.Refusal is { } refusal)
            return refusal;
        return new VerbResult(HostTexts.Restored(file))
        {
            Warnings = restored.Value switch
            {
                Restore.Keys.NotInBackup => [HostTexts.RestoredWithoutKeys],
                Restore.Keys.PassphraseMissing => [HostTexts.RestoredWithoutPassphrase],
                _ => [],
            },
        };
    }
}
