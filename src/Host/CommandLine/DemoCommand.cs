using System.CommandLine;
using PropertyHub.Host.Demo;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.CommandLine;

internal static class DemoCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("demo", HostTexts.CommandDemo);
        command.SetAction((parsed, ct) => context.RunAsync(parsed, (services, actor, token) => RunAsync(services, actor, context.Screen, token), ct));
        return command;
    }

    static async Task<Answer> RunAsync(IServiceProvider services, Actor actor, Screen screen, CancellationToken ct)
    {
        if (!actor.May(HostRights.Operate))
            return new Refusal(HostTexts.OnlyOperators);
        if (!await services.GetRequiredService<DemoEmptiness>().HoldsAsync(ct))
            return new Refusal(HostTexts.DemoNotEmpty);
        screen.TellsSteps = true;
        return await services.GetRequiredService<DemoFill>().RunAsync(screen, ct) is { } refusal ? refusal : new VerbResult(HostTexts.DemoDone);
    }
}
