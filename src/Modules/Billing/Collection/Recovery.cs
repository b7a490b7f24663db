using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>A unit's charges of earlier months that were open when a month began, and what the month brought of them, in fen.</summary>
internal sealed record UnitRecovery : IUnitRow
{
    public long UnitId { get; init; }
    public long Open { get; init; }
    public long Recovered { get; init; }
}

/// <summary>What a month recovered of old arrears (BIL-13), by building.</summary>
internal sealed class Recovery(IReadOnlyCollection<UnitRecovery> rows, EstateMap map)
{
    readonly Dictionary<string, (Money Open, Money Recovered)> _byBuilding = rows.GroupBy(row => map.BuildingOf(row.UnitId), StringComparer.Ordinal)
        .ToDictionary(building => building.Key, building => (new Money(building.Sum(row => row.Open)), new Money(building.Sum(row => row.Recovered))), StringComparer.Ordinal);

    public CollectionTarget Goal(Period period) => Goal(period, _byBuilding.Keys);

    public CollectionTarget Goal(Period period, IEnumerable<string> buildings)
    {
        var parts = buildings.Select(building => _byBuilding.GetValueOrDefault(building)).ToList();
        return new(LedgerTexts.GoalRecovery, period, period, Money.Sum(parts.Select(part => part.Open)), Money.Sum(parts.Select(part => part.Recovered)), null);
    }
}

/// <summary>Works out the recovery: what is open now of the earlier charges and was settled since the month began was open then.</summary>
internal sealed class RecoveryBooks(BooksByUnit kept, EstateMaps maps, IEstate estate)
{
    public async Task<Recovery> OfAsync(Period period, DateOnly asOf, CancellationToken ct)
    {
        var map = await maps.OfAsync(estate, ct);
        return await kept.OfAsync<UnitRecovery, Recovery>(("recovery", period, asOf), map, (db, units) => Rows(db, period, asOf, units).ToListAsync(ct), rows => new(rows, map), ct);
    }

    static IQueryable<UnitRecovery> Rows(BillingDb db, Period period, DateOnly asOf, IReadOnlyList<long>? units)
    {
        var (first, last) = (period.First, asOf < period.Last ? asOf : period.Last);
        var earlier = CollectionReader.Posted(db, first.AddDays(-1), units).Where(charge => charge.Period < period);
        var settled = from allocation in db.Allocations
                      where allocation.Date >= first
                      join charge in earlier on allocation.ChargeNumber equals charge.Number
                      select new { charge.UnitId, Open = allocation.Principal.Fen, Recovered = allocation.Date <= last ? allocation.Principal.Fen : 0 };
        return earlier.Where(charge => charge.Paid.Fen != charge.Amount.Fen).Select(charge => new { charge.UnitId, Open = charge.Amount.Fen - charge.Paid.Fen, Recovered = 0L }).Concat(settled)
            .GroupBy(part => part.UnitId).Select(unit => new UnitRecovery { UnitId = unit.Key, Open = unit.Sum(part => part.Open), Recovered = unit.Sum(part => part.Recovered) })
            .Where(row => row.Open != 0 || row.Recovered != 0);
    }
}
