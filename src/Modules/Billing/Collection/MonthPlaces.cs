using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>
/// A period's collection by building. A household is a unit: due when handed over by the period's end, whoever lives there or not;
/// paid when none of its charges is open.
/// </summary>
internal sealed class MonthPlaces
{
    readonly Dictionary<string, CollectionSums> _byBuilding;

    public MonthPlaces(IReadOnlyList<UnitMonth> rows, BuildingMap map, Period period)
    {
        Unpaid = UnpaidOf(rows, map, period);
        var unpaid = Unpaid.CountBy(household => household.Building, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _byBuilding = map.Buildings.ToDictionary(building => building, building => Due(map.HandedOver(building, period), unpaid.GetValueOrDefault(building)), StringComparer.Ordinal);
        var sums = new Dictionary<string, (long Receivable, long Received)>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (building, sum) = (map.BuildingOf(row.UnitId), default((long Receivable, long Received)));
            sums.TryGetValue(building, out sum);
            sums[building] = (sum.Receivable + row.Receivable, sum.Received + row.Received);
        }
        foreach (var (building, sum) in sums)
            _byBuilding[building] = Of(building) + new CollectionSums(default, new(sum.Receivable), new(sum.Received));
    }

    /// <summary>In the order people count.</summary>
    public IReadOnlyList<UnpaidHousehold> Unpaid { get; }

    /// <summary>Those that have units or charges; the blank one stands for units that the archives no longer know.</summary>
    public IReadOnlyCollection<string> Buildings => _byBuilding.Keys;

    public CollectionSums Total => Of(_byBuilding.Keys);

    public CollectionSums Of(string building) => _byBuilding.GetValueOrDefault(building, CollectionSums.Nothing);
    public CollectionSums Of(IEnumerable<string> buildings) => buildings.Aggregate(CollectionSums.Nothing, (sum, building) => sum + Of(building));

    static IReadOnlyList<UnpaidHousehold> UnpaidOf(IReadOnlyList<UnitMonth> rows, BuildingMap map, Period period)
    {
        var unpaid = rows.Where(row => row.Open != 0).GroupBy(row => row.UnitId).Where(unit => unit.Sum(row => row.Open) > 0 && map.IsHandedOver(unit.Key, period)).Select(unit => unit.Key).ToHashSet();
        return [.. rows.Where(row => unpaid.Contains(row.UnitId)).GroupBy(row => row.UnitId)
            .Select(unit => new UnpaidHousehold(unit.First(row => row.UnitCode is not null).UnitCode!, map.BuildingOf(unit.Key), new(unit.Sum(row => row.Receivable)), new(unit.Sum(row => row.Received))))
            .OrderAsPeopleCount(household => household.UnitCode)];
    }

    static CollectionSums Due(int due, int unpaid) => new(new CollectionRate(due - unpaid, due), Money.Zero, Money.Zero);
}
