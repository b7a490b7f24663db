using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>
/// A period's collection by building. A household is a unit: due when handed over by the period's end, whoever lives there or not;
/// paid when none of its charges is open.
/// </summary>
internal sealed class MonthPlaces
{
    readonly Dictionary<string, CollectionSums> _byBuilding;

    public MonthPlaces(IReadOnlyCollection<UnitMonth> rows, EstateMap map, Period period)
    {
        Unpaid = [.. rows.Where(row => row.Open > 0).Select(row => (Unit: map.Find(row.UnitId), Row: row)).Where(one => one.Unit?.HandoverDate <= period.Last)
            .Select(one => new UnpaidHousehold(one.Unit!, new(one.Row.Receivable), new(one.Row.Received))).OrderBy(household => household.Unit.Code, StringComparer.Ordinal)];
        var unpaid = Unpaid.CountBy(household => household.Unit.Building, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _byBuilding = map.Buildings.ToDictionary(building => building, building => Due(map.HandedOver(building, period.Last), unpaid.GetValueOrDefault(building)), StringComparer.Ordinal);
        foreach (var building in rows.GroupBy(row => map.BuildingOf(row.UnitId), StringComparer.Ordinal))
            _byBuilding[building.Key] = Of(building.Key) + new CollectionSums(default, new(building.Sum(row => row.Receivable)), new(building.Sum(row => row.Received)));
        HasCharges = rows.Count > 0;
    }

    /// <summary>Whether anything was charged at all.</summary>
    public bool HasCharges { get; }

    /// <summary>By unit code.</summary>
    public IReadOnlyList<UnpaidHousehold> Unpaid { get; }

    /// <summary>Those that have units or charges; the blank one stands for units that the archives no longer know.</summary>
    public IReadOnlyCollection<string> Buildings => _byBuilding.Keys;

    public CollectionSums Total => Of(_byBuilding.Keys);

    public CollectionSums Of(string building) => _byBuilding.GetValueOrDefault(building, CollectionSums.Nothing);
    public CollectionSums Of(IEnumerable<string> buildings) => buildings.Aggregate(CollectionSums.Nothing, (sum, building) => sum + Of(building));

    static CollectionSums Due(int due, int unpaid) => new(new CollectionRate(due - unpaid, due), Money.Zero, Money.Zero);
}
