using System.CommandLine;
using PropertyHub.Host.Imports;
using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Host.CommandLine;

internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var kind = new Argument<string>("KIND") { Description = HostTexts.ArgumentImportKind };
        var file = new Argument<string>("FILE") { Description = HostTexts.ArgumentImportFile };
        var dryRun = new Option<bool>("--dry-run") { Description = HostTexts.OptionDryRun };
        kind.AcceptOnlyFromAmong([.. context.Declared<IImport>().Select(import => import.Kind)]);
        file.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !File.Exists(result.Tokens[0].Value))
                result.AddError(HostTexts.NoSuchFile(result.Tokens[0].Value));
        });

        var command = new Command("import", HostTexts.CommandImport) { kind, file, dryRun };
        command.SetAction((parsed, ct) => context.RunAsync(parsed, (services, _, token) =>
            RunAsync(services, context.Screen, parsed.GetRequiredValue(kind), parsed.GetRequiredValue(file), parsed.GetValue(dryRun), token), ct));
        return command;
    }

    static async Task<Answer> RunAsync(IServiceProvider services, Screen screen, string kind, string path, bool dryRun, CancellationToken ct)
    {
        var import = services.GetServices<IImport>().First(import => import.Kind == kind);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal(HostTexts.CannotRead(path, failure.Message));
        }
        await using (file)
        {
            var outcome = await import.RunAsync(new ImportRequest(Guid.NewGuid(), file, Path.GetFileName(path), dryRun), screen, ct);
            return outcome.Succeeded ? ImportWords.Answer(import, outcome.Value) : outcome.Refusal!;
        }
    }
}
