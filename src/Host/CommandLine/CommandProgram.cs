using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using PropertyHub.Host.Start;
using PropertyHub.Host.Web;
using PropertyHub.Kernel;

namespace PropertyHub.Host.CommandLine;

/// <summary>The program: reads the command line, does one thing, and says how it ended.</summary>
internal static class CommandProgram
{
    static readonly TimeSpan StopTime = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, Action<IServiceCollection>? more = null, CancellationToken ct = default)
    {
        var (settings, words) = SettingArguments.Split(args);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(LanguageOf(words));
        var screen = new Screen(output, error, words.Contains("--json"), terminal: error == Console.Error && !Console.IsErrorRedirected);
        try
        {
            await using var app = AppBuilder.Build(settings, more);
            await using var scope = app.Services.CreateAsyncScope();
            var parsed = new CommandTree(app, scope.ServiceProvider, screen).Build().Parse(words);
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
                return screen.Misused(Misuse.Of(parsed));
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = parsed.Action is HelpAction ? new HelpWriter(output) : output, Error = error, EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = CommandTree.Serves(parsed) ? null : StopTime,
            }, ct);
        }
        catch (OperationCanceledException)
        {
            return screen.Failed(HostTexts.Stopped);
        }
        catch (Exception failure) when (failure is not HostAbortedException)
        {
            return screen.Failed(HostTexts.CommandFailed(failure.GetBaseException().Message));
        }
    }

    static string LanguageOf(string[] words)
    {
        var at = Array.IndexOf(words, "--lang");
        var wished = at >= 0 && at + 1 < words.Length ? words[at + 1] : words.FirstOrDefault(word => word.StartsWith("--lang=", StringComparison.Ordinal))?[7..];
        return Languages.All.Contains(wished) ? wished! : Languages.Default;
    }
}
