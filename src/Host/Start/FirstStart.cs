using PropertyHub.Administration.Accounts;
using PropertyHub.Host.CommandLine;
using PropertyHub.Host.Demo;

namespace PropertyHub.Host.Start;

/// <summary>What happens on a database without accounts: in Development the demonstration estate, elsewhere the link that makes the administrator.</summary>
internal static class FirstStart
{
    public static async Task RunAsync(WebApplication app, Screen screen, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var first = scope.ServiceProvider.GetRequiredService<IFirstAdministrator>();
        if (await first.IssueLinkAsync(ct) is not { } path)
            return;
        if (app.Environment.IsDevelopment() && await scope.ServiceProvider.GetRequiredService<DemoEmptiness>().HoldsAsync(ct))
            await FillAsync(scope.ServiceProvider, screen, ct);
        if (scope.ServiceProvider.GetService<IDemoAccounts>() is not { } demo || (await demo.ListAsync(ct)).Count == 0)
            screen.Line(HostTexts.AdministratorLink(Address(app) + path));
    }

    static async Task FillAsync(IServiceProvider services, Screen screen, CancellationToken ct)
    {
        screen.TellsSteps = true;
        screen.Line(HostTexts.DemoBegins);
        if (await services.GetRequiredService<DemoFill>().RunAsync(screen, ct) is { } refusal)
            screen.Tell(refusal);
        else
            screen.Line(HostTexts.DemoDone);
    }

    static string Address(WebApplication app) => (app.Configuration["urls"] ?? AppBuilder.DefaultAddress).Split(';')[0].Replace("*", "localhost").Replace("+", "localhost").Replace("0.0.0.0", "localhost").TrimEnd('/');
}
