using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Billing.Collection;

/// <summary>Works out collection rates (BIL-13) from the books as they stood at the end of a day, by posting and payment dates.</summary>
internal sealed class CollectionBooks(IDbContextFactory<BillingDb> databases, IEstate estate, ISettings settings) : ICollection
{
    /// <summary>The items that count as property fee on a day.</summary>
    public async Task<IReadOnlyList<string>> PropertyFeeAsync(DateOnly on, CancellationToken ct) =>
        (await settings.GetAsync(BillingSettings.PropertyFeeItems, on, ct)).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public async Task<IReadOnlyList<CollectionFigures>> ByStewardAsync(Period period, DateOnly asOf, CancellationToken ct)
    {
        var report = await ReportAsync(period, asOf, [], ct);
        return [.. report.Zones.Where(zone => zone.StewardNo.Length > 0).GroupBy(zone => zone.StewardNo)
            .Select(zones => new CollectionFigures(zones.Key, (int)zones.Sum(zone => zone.Sums.Households.Due), (int)zones.Sum(zone => zone.Sums.Households.Collected)))];
    }

    /// <summary>The newest period that has charges, up to that of <paramref name="today"/>.</summary>
    public async Task<Period?> NewestPeriodAsync(DateOnly today, CancellationToken ct)
    {
        var now = Period.Of(today);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Charges.AsNoTracking().Where(charge => charge.Period <= now).OrderByDescending(charge => charge.Period).Select(charge => (Period?)charge.Period).FirstOrDefaultAsync(ct);
    }

    /// <param name="items">None: those that count as property fee.</param>
    public async Task<CollectionReport> ReportAsync(Period period, DateOnly asOf, IReadOnlyList<string> items, CancellationToken ct)
    {
        if (items.Count == 0)
            items = await PropertyFeeAsync(asOf, ct);
        var units = await estate.UnitsAsync(ct);
        var zones = (await estate.ZonesAsync(asOf, ct)).OrderBy(zone => zone.Code, StringComparer.Ordinal).ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        var lines = await LinesAsync(db, period, asOf, items, ct);
        var place = new CollectionPlaces(units, zones, lines, period);
        return new CollectionReport(period, asOf, items, place.Zones(), place.Total, place.Unpaid());
    }

    static async Task<List<CollectionLine>> LinesAsync(BillingDb db, Period period, DateOnly asOf, IReadOnlyList<string> items, CancellationToken ct)
    {
        var charges = await db.Charges.AsNoTracking().Where(charge => charge.Period == period && items.Contains(charge.ItemCode) && charge.PostedOn <= asOf)
            .Select(charge => new
            {
                charge.Number, charge.UnitId, charge.ItemCode, charge.CounterNumber, Receivable = charge.Amount.Fen,
                Received = db.Allocations.Where(allocation => allocation.ChargeNumber == charge.Number && allocation.Date <= asOf).Sum(allocation => allocation.Principal.Fen),
            }).ToListAsync(ct);
        // A counter-entry is of the same period and item: if it was posted by then, it is among these.
        var posted = charges.Select(charge => charge.Number).ToHashSet();
        return [.. charges.Select(charge => new CollectionLine(charge.UnitId, charge.ItemCode, new(charge.Receivable), new(charge.Received),
            charge.CounterNumber is { } counter && posted.Contains(counter)))];
    }
}
