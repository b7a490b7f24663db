using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Billing.Desks;

/// <summary>A steward's households with something past due (BIL-13), a line for each zone.</summary>
internal sealed class ZoneArrears(CollectionBooks books, IEstate estate, EstateClock clock) : IWaitingSource
{
    public string Right => BillingRights.SeeCollection;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        var zones = actor.StaffNo is null ? [] : (await estate.ZonesAsync(clock.Today, ct)).Where(zone => zone.StewardNo == actor.StaffNo).ToList();
        if (zones.Count == 0)
            return [];
        var open = await books.OpenAsync(await BuildingMap.ReadAsync(estate, [.. zones.SelectMany(zone => zone.Buildings)], ct), Period.Of(clock.Today), clock.Today, [], ct);
        return [.. zones.Select(zone => (Zone: zone, Overdue: open.Overdue(zone.Buildings))).Where(line => line.Overdue.Units > 0).Select(line => new Waiting(Urgency.Open,
            DeskTexts.ZoneOverdue(line.Overdue.Units, line.Overdue.Open), DeskTexts.OfZones($"{line.Zone.Code} {line.Zone.Name}"), DeskTexts.SeeArrears,
            $"/billing/ageing?zone={Uri.EscapeDataString(line.Zone.Code)}"))];
    }
}
