using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Billing.Collection;

/// <summary>Works out collection rates (BIL-13) from the books as they stood at the end of a day, by posting and payment dates.</summary>
internal sealed class CollectionBooks(IDbContextFactory<BillingDb> databases, BooksByUnit kept, EstateMaps maps, IEstate estate, ISettings settings, EstateClock clock) : ICollection
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

    /// <summary>The household rate of several periods by the rule of the report; periods without charges are left out.</summary>
    /// <param name="buildings">Null for all.</param>
    public async Task<IReadOnlyDictionary<Period, CollectionRate>> HouseholdRatesAsync(IReadOnlyList<Period> periods, DateOnly asOf, IReadOnlySet<string>? buildings, CancellationToken ct)
    {
        var rates = new Dictionary<Period, CollectionRate>();
        foreach (var period in periods)
            if (await MonthAsync(period, asOf, [], ct) is { HasCharges: true } month)
                rates[period] = (buildings is null ? month.Total : month.Of(buildings)).Households;
        return rates;
    }

    /// <param name="items">None: those that count as property fee.</param>
    public async Task<CollectionReport> ReportAsync(Period period, DateOnly asOf, IReadOnlyList<string> items, CancellationToken ct)
    {
        items = await CountedAsync(items, asOf, ct);
        var month = await MonthAsync(period, asOf, items, ct);
        return new CollectionReport(period, asOf, items, (await ZonesAsync(asOf, ct)).Lines(month), month.Total);
    }

    /// <summary>A period's collection by building, and the households not paid.</summary>
    /// <param name="items">None: those that count as property fee.</param>
    public async Task<MonthPlaces> MonthAsync(Period period, DateOnly asOf, IReadOnlyList<string> items, CancellationToken ct)
    {
        items = await CountedAsync(items, asOf, ct);
        var map = await maps.OfAsync(estate, ct);
        return await kept.OfAsync<UnitMonth, MonthPlaces>(("month", period, asOf, string.Join(';', items)), map, async (db, units) =>
            await CollectionReader.Rows(db, period, asOf, items, units, await CollectionReader.RewindsAsync(db, asOf, clock.Today, ct)).ToListAsync(ct), rows => new(rows, map, period), ct);
    }

    /// <summary>The zones of a day, by code.</summary>
    public async Task<ZoneLines> ZonesAsync(DateOnly day, CancellationToken ct) => new(await estate.ZonesAsync(day, ct));

    async Task<IReadOnlyList<string>> CountedAsync(IReadOnlyList<string> items, DateOnly on, CancellationToken ct) => items.Count > 0 ? items : await PropertyFeeAsync(on, ct);
}
