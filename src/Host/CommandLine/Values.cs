using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.CommandLine;

/// <summary>Reads the values of options and arguments; a value that cannot be read is wrong usage.</summary>
internal static class Values
{
    static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "yyyy/M/d"];

    public static Option<Period?> PeriodOption(string name, Text description) =>
        new(name) { Description = description, HelpName = "2026-11", CustomParser = ReadPeriod };

    public static Option<DateOnly?> DateOption(string name, Text description) =>
        new(name) { Description = description, HelpName = "2026-11-05", CustomParser = ReadDate };

    public static Option<IReadOnlyList<string>> ListOption(string name, Text description) =>
        new(name) { Description = description, HelpName = "A,B", CustomParser = ReadList };

    /// <summary>A file to read: it must be there.</summary>
    public static Argument<string> FileArgument(Text description)
    {
        var argument = new Argument<string>("FILE") { Description = description };
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is var path && !File.Exists(path))
                result.AddError(Directory.Exists(path) ? HostTexts.FileIsFolder(path) : HostTexts.NoSuchFile(path));
        });
        return argument;
    }

    /// <summary>One of the words given, which the help leaves to the description.</summary>
    public static Argument<string> KindArgument(IReadOnlyList<string> kinds, Text description)
    {
        var argument = new Argument<string>("KIND") { Description = description };
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !kinds.Contains(result.Tokens[0].Value))
                result.AddError(HostTexts.NoSuchKind(result.Tokens[0].Value, kinds));
        });
        return argument;
    }

    public static Symbol SymbolOf(VerbParameter parameter)
    {
        var (name, description) = (parameter.Name, parameter.Description);
        if (!name.StartsWith('-'))
            return parameter.Value switch
            {
                VerbValue.Period => new Argument<Period?>(name) { Description = description, Arity = ArityOf(parameter), CustomParser = ReadPeriod },
                VerbValue.Date => new Argument<DateOnly?>(name) { Description = description, Arity = ArityOf(parameter), CustomParser = ReadDate },
                VerbValue.List => new Argument<IReadOnlyList<string>>(name) { Description = description, Arity = ArityOf(parameter), CustomParser = ReadList },
                _ => new Argument<string?>(name) { Description = description, Arity = ArityOf(parameter) },
            };
        Option option = parameter.Value switch
        {
            VerbValue.Flag => new Option<bool>(name) { Description = description },
            VerbValue.Period => PeriodOption(name, description),
            VerbValue.Date => DateOption(name, description),
            VerbValue.List => ListOption(name, description),
            _ => new Option<string?>(name) { Description = description },
        };
        option.Required = parameter.Required;
        return option;
    }

    public static Dictionary<string, object?> Of(CommandResult parsed, IEnumerable<Symbol> symbols) => symbols.ToDictionary(symbol => symbol.Name, symbol => ValueOf(parsed, symbol));

    /// <summary>Null when a value cannot be read, which has its own error then.</summary>
    public static Dictionary<string, object?>? Readable(CommandResult parsed, IEnumerable<Symbol> symbols)
    {
        try
        {
            return Of(parsed, symbols);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    static object? ValueOf(CommandResult parsed, Symbol symbol) => symbol switch
    {
        Option<bool> flag => parsed.GetValue(flag),
        Option<string?> words => parsed.GetValue(words),
        Option<Period?> period => parsed.GetValue(period),
        Option<DateOnly?> date => parsed.GetValue(date),
        Option<IReadOnlyList<string>> list => parsed.GetValue(list),
        Argument<string?> words => parsed.GetValue(words),
        Argument<Period?> period => parsed.GetValue(period),
        Argument<DateOnly?> date => parsed.GetValue(date),
        Argument<IReadOnlyList<string>> list => parsed.GetValue(list),
        _ => throw new InvalidOperationException($"{symbol.Name} has no reader"),
    };

    static ArgumentArity ArityOf(VerbParameter parameter) => parameter.Required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne;

    static Period? ReadPeriod(ArgumentResult result)
    {
        if (Period.TryParse(result.Tokens[0].Value, out var period))
            return period;
        result.AddError(HostTexts.NotAPeriod(result.Tokens[0].Value));
        return null;
    }

    static DateOnly? ReadDate(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError(HostTexts.NotADate(result.Tokens[0].Value));
        return null;
    }

    static IReadOnlyList<string> ReadList(ArgumentResult result) =>
        [.. result.Tokens.SelectMany(token => token.Value.Split([',', '，', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
