using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Collection;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Ledgers;

/// <summary>The ledger with its units in the order people count, which the database does not know: it counts the charges of each unit, and gives those of the page's units.</summary>
internal static class LedgerByUnit
{
    public static async Task<List<long>> NumbersAsync(IQueryable<Charge> charges, EstateMap map, ListRequest request, CancellationToken ct)
    {
        var counts = (await charges.GroupBy(charge => charge.UnitId).Select(unit => new { unit.Key, Count = unit.Count() }).ToListAsync(ct)).ConvertAll(unit => (Id: unit.Key, unit.Count));
        var (units, skip) = UnitsOf(InOrder(counts, unit => unit.Id, map, request.Descending), request);
        var numbers = await charges.Where(charge => EF.Parameter(units).Contains(charge.UnitId)).Select(charge => new { charge.UnitId, charge.Number }).ToListAsync(ct);
        return [.. InOrder(numbers, charge => charge.UnitId, map, request.Descending).ThenBy(charge => charge.Number).Skip(skip).Take(request.PageSize).Select(charge => charge.Number)];
    }

    static IOrderedEnumerable<T> InOrder<T>(IEnumerable<T> things, Func<T, long> unitOf, EstateMap map, bool descending) => descending
        ? things.OrderByDescending(thing => map.PlaceOf(unitOf(thing))).ThenByDescending(unitOf)
        : things.OrderBy(thing => map.PlaceOf(unitOf(thing))).ThenBy(unitOf);

    /// <summary>The units that have charges on the page, and how many charges of the first one stand on pages before.</summary>
    static (List<long> Units, int Skip) UnitsOf(IEnumerable<(long Id, int Count)> counts, ListRequest request)
    {
        var (units, before, first) = (new List<long>(), 0L, 0L);
        foreach (var (id, count) in counts)
        {
            if (before >= (long)request.Skip + request.PageSize)
                break;
            if (before + count > request.Skip)
            {
                if (units.Count == 0)
                    first = before;
                units.Add(id);
            }
            before += count;
        }
        return (units, (int)(request.Skip - first));
    }
}
