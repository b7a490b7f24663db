using PropertyHub.Host.Start;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.CommandLine;

internal delegate Task<Answer> CommandWork(IServiceProvider services, Actor actor, CancellationToken ct);

/// <summary>Runs one command in a scope of its own with its actor's rights; waiting events are delivered before it starts and before it ends.</summary>
internal sealed class CommandRunner(IServiceProvider services, Screen screen)
{
    public async Task<int> RunAsync(string? actAs, CommandWork work, CancellationToken ct)
    {
        var start = services.GetRequiredService<DatabaseStart>();
        if (await start.ReadyAsync(ct) is { } notReady)
            return screen.Tell(notReady);
        await start.DeliverEventsAsync(ct);

        await using var scope = services.CreateAsyncScope();
        if (await ActorAsync(scope.ServiceProvider, actAs, ct) is not { } actor)
            return screen.Tell(new Refusal(HostTexts.NoSuchUser(actAs!)));
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = actor;
        var answer = await work(scope.ServiceProvider, actor, ct);
        await start.DeliverEventsAsync(CancellationToken.None);
        return screen.Tell(answer);
    }

    static async Task<Actor?> ActorAsync(IServiceProvider services, string? name, CancellationToken ct) =>
        name is null || name == Actor.System.Name ? Actor.System : await services.GetRequiredService<IActorLoader>().ByNameAsync(name, ct);
}
