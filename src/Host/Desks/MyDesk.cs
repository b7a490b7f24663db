using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.Desks;

/// <summary>What the start page holds for a person: deeds, what waits, figures; each only with its right.</summary>
internal sealed class MyDesk(IEnumerable<AppModule> modules, IEnumerable<IWaitingSource> waiting, IEnumerable<IFigureSource> figures)
{
    const int MostDeeds = 6;

    public IReadOnlyList<DeedLink> DeedsOf(Actor actor) =>
        [.. modules.SelectMany(module => module.Deeds).Where(deed => actor.May(deed.Right)).DistinctBy(deed => deed.Address).Take(MostDeeds)];

    /// <summary>Late first, else in the order of the modules.</summary>
    public async Task<IReadOnlyList<Waiting>> WaitingForAsync(Actor actor, CancellationToken ct)
    {
        var lines = await Task.WhenAll(waiting.Where(source => actor.May(source.Right)).Select(source => source.ForAsync(actor, ct)));
        return [.. lines.SelectMany(line => line).OrderBy(line => line.Urgency)];
    }

    public async Task<IReadOnlyList<DeskFigure>> FiguresOfAsync(Actor actor, CancellationToken ct) =>
        [.. (await Task.WhenAll(figures.Where(source => actor.May(source.Right)).Select(source => source.ForAsync(actor, ct)))).SelectMany(figure => figure)];
}
