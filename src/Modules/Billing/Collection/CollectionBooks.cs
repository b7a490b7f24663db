using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Billing.Collection;

/// <summary>Works out collection rates (BIL-13) from the books as they stood at the end of a day, by posting and payment dates.</summary>
internal sealed class CollectionBooks(IDbContextFactory<BillingDb> databases, IEstate estate, ISettings settings, EstateClock clock) : ICollection
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
    public async Task<IReadOnlyDictionary<Period, CollectionRate>> HouseholdRatesAsync(IReadOnlyList<Period> periods, DateOnly asOf, IReadOnlyCollection<string>? buildings, CancellationToken ct)
    {
        var map = await BuildingMap.ReadAsync(estate, buildings, ct);
        var charged = await ChargedAsync(periods, asOf, [], ct);
        var items = await PropertyFeeAsync(asOf, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await CollectionReader.RewindsAsync(db, asOf, clock.Today, ct))
        {
            var open = await OpenAsync(map, Period.Of(asOf), asOf, items, ct);
            return charged.ToDictionary(period => period, period => open.Households(period, map.Buildings));
        }
        var unpaid = (await CollectionReader.Unpaid(db, charged, asOf, items, map.Units).ToListAsync(ct)).ToLookup(part => part.Period, part => part.UnitId);
        return charged.ToDictionary(period => period, period => map.HouseholdRate(period, unpaid[period]));
    }

    /// <param name="items">None: those that count as property fee.</param>
    public async Task<CollectionReport> ReportAsync(Period period, DateOnly asOf, IReadOnlyList<string> items, CancellationToken ct)
    {
        items = await CountedAsync(items, asOf, ct);
        var month = await MonthAsync(await BuildingMap.ReadAsync(estate, null, ct), period, asOf, items, ct);
        return new CollectionReport(period, asOf, items, (await ZonesAsync(asOf, ct)).Lines(month), month.Total);
    }

    /// <summary>A period's collection by building, and the households not paid.</summary>
    /// <param name="items">None: those that count as property fee.</param>
    public async Task<MonthPlaces> MonthAsync(BuildingMap map, Period period, DateOnly asOf, IReadOnlyList<string> items, CancellationToken ct)
    {
        items = await CountedAsync(items, asOf, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return new(await CollectionReader.Month(db, period, asOf, items, map.Units, await CollectionReader.RewindsAsync(db, asOf, clock.Today, ct)).ToListAsync(ct), map, period);
    }

    /// <summary>What was open at the end of the day, of whatever period.</summary>
    /// <param name="period">What lies before it is what can be recovered.</param>
    /// <param name="items">Those that count for the household rate; none: those that count as property fee.</param>
    public async Task<OpenBooks> OpenAsync(BuildingMap map, Period period, DateOnly asOf, IReadOnlyList<string> items, CancellationToken ct)
    {
        items = await CountedAsync(items, asOf, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return new(await CollectionReader.Open(db, period, asOf, items, map.Units, await CollectionReader.RewindsAsync(db, asOf, clock.Today, ct)).ToListAsync(ct), map, asOf);
    }

    public async Task<Recovery> RecoveryAsync(OpenBooks open, BuildingMap map, Period period, DateOnly asOf, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return new(open, await Recovery.Settled(db, period, asOf, map.Units).ToListAsync(ct), map, period);
    }

    /// <summary>Those of the periods that had charges of the items by the day.</summary>
    /// <param name="items">None: those that count as property fee.</param>
    public async Task<IReadOnlyList<Period>> ChargedAsync(IReadOnlyList<Period> periods, DateOnly asOf, IReadOnlyList<string> items, CancellationToken ct)
    {
        items = await CountedAsync(items, asOf, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var charged = new List<Period>();
        foreach (var period in periods)
            if (await CollectionReader.Posted(db, asOf, null).AnyAsync(charge => charge.Period == period && items.Contains(charge.ItemCode), ct))
                charged.Add(period);
        return charged;
    }

    /// <summary>The zones of a day, by code.</summary>
    public async Task<ZoneLines> ZonesAsync(DateOnly day, CancellationToken ct) => new(await estate.ZonesAsync(day, ct));

    async Task<IReadOnlyList<string>> CountedAsync(IReadOnlyList<string> items, DateOnly on, CancellationToken ct) => items.Count > 0 ? items : await PropertyFeeAsync(on, ct);
}
