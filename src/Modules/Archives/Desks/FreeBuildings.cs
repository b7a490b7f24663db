using PropertyHub.Archives.Zones;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Archives.Desks;

/// <summary>Buildings that no steward has.</summary>
internal sealed class FreeBuildings(ZoneList zones) : IWaitingSource
{
    public string Right => ArchivesRights.EditZones;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        var free = await zones.FreeAsync(ct);
        return free.Count == 0 ? [] : [new(Urgency.Open, DeskTexts.BuildingsFree(free.Count), Text.Verbatim(string.Join(' ', free.Take(12))), DeskTexts.Assign, "/archives/zones")];
    }
}
