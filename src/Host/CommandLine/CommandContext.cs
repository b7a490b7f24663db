using System.CommandLine;
using PropertyHub.Host.Web;

namespace PropertyHub.Host.CommandLine;

/// <summary>What every command stands on: the program's services, the screen, and the options that all commands know.</summary>
internal sealed class CommandContext(WebApplication app, IServiceProvider declared, Screen screen)
{
    public Option<string?> As { get; } = new("--as") { Description = HostTexts.OptionAs, HelpName = "USER", Recursive = true };
    public Option<bool> Json { get; } = new("--json") { Description = HostTexts.OptionJson, Recursive = true };
    public Option<string?> Language { get; } = LanguageOption();

    public WebApplication App => app;
    public Screen Screen => screen;

    public IServiceProvider DeclaredServices => declared;

    /// <summary>What modules have declared (verbs, imports, exports), read for names and descriptions only.</summary>
    public IReadOnlyList<T> Declared<T>() where T : notnull => [.. declared.GetServices<T>()];

    public Task<int> RunAsync(ParseResult parsed, CommandWork work, CancellationToken ct) =>
        new CommandRunner(app.Services, screen).RunAsync(parsed.GetValue(As), work, ct);

    static Option<string?> LanguageOption()
    {
        var option = new Option<string?>("--lang") { Description = HostTexts.OptionLanguage, HelpName = string.Join('|', Languages.All), Recursive = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Languages.All.Contains(result.Tokens[0].Value))
                result.AddError(HostTexts.NoSuchLanguage(result.Tokens[0].Value, Languages.All));
        });
        return option;
    }
}
