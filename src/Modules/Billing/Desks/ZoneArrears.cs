using PropertyHub.Archives;
using PropertyHub.Billing.Arrears;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Billing.Desks;

/// <summary>A steward's households with something past due (BIL-13), a line for each zone.</summary>
internal sealed class ZoneArrears(ArrearsBooks arrears, IEstate estate, EstateClock clock) : IWaitingSource
{
    public string Right => BillingRights.SeeCollection;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        var zones = actor.StaffNo is null ? [] : (await estate.ZonesAsync(clock.Today, ct)).Where(zone => zone.StewardNo == actor.StaffNo).ToList();
        if (zones.Count == 0)
            return [];
        var places = await arrears.OnAsync(clock.Today, ct);
        return [.. zones.Where(zone => places.OverdueUnits(zone.Buildings) > 0).Select(zone => new Waiting(Urgency.Open,
            DeskTexts.ZoneOverdue(places.OverdueUnits(zone.Buildings), places.Of(zone.Buildings).Overdue), DeskTexts.OfZones($"{zone.Code} {zone.Name}"), DeskTexts.SeeArrears,
            $"/billing/ageing?zone={Uri.EscapeDataString(zone.Code)}"))];
    }
}
