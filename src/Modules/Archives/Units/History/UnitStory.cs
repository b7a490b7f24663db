using PropertyHub.Kernel;

namespace PropertyHub.Archives.Units.History;

/// <summary>A line of the timeline.</summary>
internal sealed record StoryLine(string Key, Text Kind, string Icon, UnitEvent Event);

/// <summary>
/// Everything that the modules tell of a unit to somebody, the latest first; what will happen only later is left out.
/// Within a day the moment counts; what has none is taken to have come before, in the order in which the modules tell it.
/// </summary>
internal sealed class UnitStory(IEnumerable<IUnitHistory> histories, EstateClock clock)
{
    public async Task<IReadOnlyList<StoryLine>> OfAsync(UnitFacts unit, Actor reader, CancellationToken ct)
    {
        var told = await Task.WhenAll(histories.Where(history => reader.May(history.Right)).Select(async history =>
            (await history.OfAsync(unit, ct)).Select(line => new StoryLine(history.Key, history.Kind, history.Icon, line))));
        return [.. told.SelectMany(lines => lines).Where(line => line.Event.Day <= clock.Today).Reverse().OrderByDescending(line => line.Event.Day).ThenByDescending(line => line.Event.At)];
    }
}
