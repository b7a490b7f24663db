using PropertyHub.Kernel;

namespace PropertyHub.Archives.Units.History;

/// <summary>The day the unit was handed over.</summary>
internal sealed class HandoverHistory : IUnitHistory
{
    public string Right => ArchivesRights.See;
    public string Key => "unit";
    public Text Kind => HistoryTexts.Unit;
    public string Icon => Ui.AppIcon.Door;

    public Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<UnitEvent>>(unit.HandoverDate is { } day ? [new(day, HistoryTexts.HandedOver, "")] : []);
}
