using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>The units of the estate, by number and by building.</summary>
internal sealed class EstateMap
{
    readonly Dictionary<long, UnitFacts> _units;
    readonly ILookup<string, UnitFacts> _ofBuilding;
    readonly Lazy<Dictionary<long, int>> _places;

    /// <param name="buildings">In the order people count.</param>
    public EstateMap(IReadOnlyList<UnitFacts> units, IReadOnlyList<string> buildings)
    {
        Buildings = buildings;
        _units = units.ToDictionary(unit => unit.Id);
        _ofBuilding = units.ToLookup(unit => unit.Building, StringComparer.Ordinal);
        _places = new(() => units.OrderAsPeopleCount(unit => unit.Code).Index().ToDictionary(unit => unit.Item.Id, unit => unit.Index));
    }

    public IReadOnlyList<string> Buildings { get; }

    public UnitFacts? Find(long unitId) => _units.GetValueOrDefault(unitId);

    /// <summary>The building of a unit; blank for one that the archives no longer know.</summary>
    public string BuildingOf(long unitId) => _units.TryGetValue(unitId, out var unit) ? unit.Building : "";

    /// <summary>Where a unit stands when all are put in the order people count; one that the archives no longer know comes last.</summary>
    public int PlaceOf(long unitId) => _places.Value.GetValueOrDefault(unitId, int.MaxValue);

    /// <summary>All units, in no order.</summary>
    public IReadOnlyCollection<UnitFacts> All => _units.Values;

    public IEnumerable<UnitFacts> In(string building) => _ofBuilding[building];
}

/// <summary>Keeps the map until the archives say that something has changed.</summary>
internal sealed class EstateMaps
{
    (long Edition, EstateMap Map)? _kept;

    public async Task<EstateMap> OfAsync(IEstate estate, CancellationToken ct)
    {
        var edition = await estate.EditionAsync(ct);
        if (edition is not null && _kept is { } kept && kept.Edition == edition)
            return kept.Map;
        var map = new EstateMap(await estate.UnitsAsync(ct), await estate.BuildingsAsync(ct));
        _kept = edition is { } known ? (known, map) : null;
        return map;
    }
}
