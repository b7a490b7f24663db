using System.CommandLine;
using System.CommandLine.Help;
using PropertyHub.Host.Start;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.CommandLine;

/// <summary>All commands: the host's own and the verbs that modules add.</summary>
internal sealed class CommandTree(WebApplication app, IServiceProvider declared, Screen screen)
{
    const string Serve = "serve";

    public static bool Serves(ParseResult parsed) => parsed.CommandResult.Command is RootCommand or { Name: Serve };

    public RootCommand Build()
    {
        var context = new CommandContext(app, declared, screen);
        var root = new RootCommand(HostTexts.Program) { context.As, context.Json, context.Language };
        root.Options.OfType<HelpOption>().Single().Description = HostTexts.OptionHelp;
        root.SetAction((_, ct) => Server.RunAsync(app, screen, ct));
        root.Add(ServeCommand());
        root.Add(MigrateCommand.Create(context));
        root.Add(DemoCommand.Create(context));
        root.Add(ImportCommand.Create(context));
        root.Add(ExportCommand.Create(context));
        foreach (var verb in context.Declared<IVerb>())
            root.Add(VerbCommand.Create(context, verb));
        root.Add(BackupCommands.CreateBackup(context));
        root.Add(BackupCommands.CreateRestore(context));
        root.Add(VerifyCommand.Create(context));
        return root;
    }

    Command ServeCommand()
    {
        var command = new Command(Serve, HostTexts.CommandServe);
        command.SetAction((_, ct) => Server.RunAsync(app, screen, ct));
        return command;
    }
}
