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

    /// <summary>
    /// The household rate of several periods at once, by the same rule as the report: a household is due when handed over by the period's end,
    /// paid when none of its property-fee charges is open at the end of the day.
    /// </summary>
    /// <param name="buildings">Null for all.</param>
    public async Task<IReadOnlyDictionary<Period, CollectionRate>> HouseholdRatesAsync(IReadOnlyList<Period> periods, DateOnly asOf, IReadOnlySet<string>? buildings, CancellationToken ct)
    {
        var items = await PropertyFeeAsync(asOf, ct);
        var handedOver = (await estate.UnitsAsync(ct)).Where(unit => unit.HandoverDate is not null && buildings?.Contains(unit.Building) != false).ToDictionary(unit => unit.Id, unit => unit.HandoverDate!.Value);
        await using var db = await databases.CreateDbContextAsync(ct);
        var open = (await db.Charges.AsNoTracking()
            .Where(charge => periods.Contains(charge.Period) && items.Contains(charge.ItemCode) && charge.PostedOn <= asOf && charge.Amount.Fen > 0
                && (charge.CounterNumber == null || db.Charges.Any(counter => counter.Number == charge.CounterNumber && counter.PostedOn > asOf))
                && (charge.Paid.Fen < charge.Amount.Fen || db.Allocations.Any(allocation => allocation.ChargeNumber == charge.Number && allocation.Date > asOf)))
            .Select(charge => new { charge.Period, charge.UnitId }).Distinct().ToListAsync(ct)).ToLookup(row => row.Period, row => row.UnitId);
        var charged = (await db.Charges.AsNoTracking().Where(charge => periods.Contains(charge.Period) && items.Contains(charge.ItemCode) && charge.PostedOn <= asOf)
            .Select(charge => charge.Period).Distinct().ToListAsync(ct)).ToHashSet();
        return periods.Where(charged.Contains).ToDictionary(period => period, period => RateOf(period, open[period]));

        CollectionRate RateOf(Period period, IEnumerable<long> unpaid)
        {
            var due = handedOver.Values.Count(day => day <= period.Last);
            return new(due - unpaid.Count(unit => handedOver.TryGetValue(unit, out var day) && day <= period.Last), due);
        }
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
