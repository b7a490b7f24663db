using System.CommandLine;
using PropertyHub.Host.Imports;
using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Host.CommandLine;

internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var kinds = context.Declared<IImport>().Select(import => import.Kind).ToList();
        var kind = Values.KindArgument(kinds, HostTexts.ArgumentImportKind(kinds));
        var file = Values.FileArgument(HostTexts.ArgumentImportFile);
        var dryRun = new Option<bool>("--dry-run") { Description = HostTexts.OptionDryRun };

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
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            return FileTrouble.Reading(path, failure);
        }
        await using (file)
        {
            var outcome = await import.RunAsync(new ImportRequest(Guid.NewGuid(), file, Path.GetFileName(path), dryRun), screen, ct);
            return outcome.Succeeded ? ImportWords.Answer(import, outcome.Value) : outcome.Refusal!;
        }
    }
}
