using System.CommandLine;
using System.CommandLine.Parsing;

namespace PropertyHub.Host.CommandLine;

/// <summary>What is wrong with a command line, in the user's language and naming what is missing or too much; the parser's own words where it knows better.</summary>
internal static class Misuse
{
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens.Select(word => HostTexts.NotKnown(word).ToString());
        var rest = parsed.Errors.Where(error => !parsed.UnmatchedTokens.Any(word => error.Message.Contains($"'{word}'", StringComparison.Ordinal)));
        return [.. unknown.Concat(rest.Select(Words)).Distinct()];
    }

    static string Words(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult option } => NeedsValue(option.Option),
        ArgumentResult { Tokens.Count: 0 } argument => HostTexts.ArgumentMissing(argument.Argument.Name),
        OptionResult { Tokens.Count: 0 } option => NeedsValue(option.Option),
        OptionResult { Tokens.Count: > 1 } option => HostTexts.OptionTwice(option.Option.Name),
        _ => error.Message,
    };

    static string NeedsValue(Option option) => HostTexts.OptionNeedsValue(option.Name, $"{option.Name} {option.HelpName}");
}
