using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Billing.Desks;

/// <summary>The household rate (BIL-13) of the newest months, of a steward's zones or else of all, with the books as they stand today.</summary>
internal sealed class CollectionTrend(CollectionBooks books, IEstate estate, EstateClock clock) : IFigureSource
{
    const int Months = 6;

    public string Right => BillingRights.SeeCollection;

    public async Task<IReadOnlyList<DeskFigure>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (await books.NewestPeriodAsync(clock.Today, ct) is not { } newest)
            return [];
        var zones = (await estate.ZonesAsync(clock.Today, ct)).Where(zone => zone.StewardNo == actor.StaffNo).ToList();
        var rates = await books.HouseholdRatesAsync([.. Enumerable.Range(1 - Months, Months).Select(newest.Plus)], clock.Today, zones.Count == 0 ? null : zones.SelectMany(zone => zone.Buildings).ToHashSet(StringComparer.Ordinal), ct);
        if (!rates.TryGetValue(newest, out var rate) || rate.Shown is not { } shown)
            return [];
        var address = $"/billing/collection?period={newest}" + (zones.Count == 1 ? $"&zone={Uri.EscapeDataString(zones[0].Code)}" : "");
        return [new(zones.Count == 0 ? DeskTexts.HouseholdRate(newest) : DeskTexts.HouseholdRateOfZones(newest), Percent(shown), DeskTexts.PaidOfDue(rate.Collected, rate.Due), address,
            [.. rates.OrderBy(month => month.Key).Where(month => month.Value.Shown is not null).Select(month => new TrendBar(month.Key.ToString(), month.Value.Shown, Percent(month.Value.Shown!.Value)))])];
    }

    static string Percent(decimal rate) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rate:0.00} %");
}
