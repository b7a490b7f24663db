using System.CommandLine;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.CommandLine;

/// <summary>Gives a module's verb its place on the command line.</summary>
internal static class VerbCommand
{
    public static Command Create(CommandContext context, IVerb declared)
    {
        var command = new Command(declared.Name, declared.Description);
        var symbols = declared.Parameters.Select(Values.SymbolOf).ToList();
        foreach (var argument in symbols.OfType<Argument>())
            command.Add(argument);
        foreach (var option in symbols.OfType<Option>())
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (Values.Readable(result, symbols) is { } values && declared.Misuse(new VerbArguments(values)) is { } misuse)
                result.AddError(misuse);
        });
        command.SetAction((parsed, ct) => context.RunAsync(parsed, async (services, _, token) =>
        {
            var verb = services.GetServices<IVerb>().First(verb => verb.Name == declared.Name);
            return Answer.Of(await verb.RunAsync(new VerbArguments(Values.Of(parsed.CommandResult, symbols)), context.Screen, token));
        }, ct));
        return command;
    }
}
