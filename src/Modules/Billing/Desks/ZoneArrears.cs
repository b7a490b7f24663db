using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Billing.Desks;

/// <summary>A steward's households with something past due (BIL-13), a line for each zone.</summary>
internal sealed class ZoneArrears(IDbContextFactory<BillingDb> databases, IEstate estate, EstateClock clock) : IWaitingSource
{
    public string Right => BillingRights.SeeCollection;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (actor.StaffNo is null)
            return [];
        var lines = new List<Waiting>();
        foreach (var zone in (await estate.ZonesAsync(clock.Today, ct)).Where(zone => zone.StewardNo == actor.StaffNo))
        {
            var units = await new ArrearsFilter(clock.Today, zone.Code, "", "").UnitsAsync(estate, ct);
            await using var db = await databases.CreateDbContextAsync(ct);
            var overdue = await ArrearsReader.Rows(db, clock.Today, units).Where(row => row.Total > row.NotDue)
                .GroupBy(_ => 1).Select(all => new { Count = all.Count(), Fen = all.Sum(row => row.Total - row.NotDue) }).FirstOrDefaultAsync(ct);
            if (overdue is not null)
                lines.Add(new(Urgency.Open, DeskTexts.ZoneOverdue(overdue.Count, new Money(overdue.Fen)), DeskTexts.OfZones($"{zone.Code} {zone.Name}"), DeskTexts.SeeArrears,
                    $"/billing/ageing?zone={Uri.EscapeDataString(zone.Code)}"));
        }
        return lines;
    }
}
