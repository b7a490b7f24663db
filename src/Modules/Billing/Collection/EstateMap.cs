using PropertyHub.Archives;

namespace PropertyHub.Billing.Collection;

/// <summary>The units of the estate as collection asks for them: which building they are of, and when they were handed over.</summary>
internal sealed class EstateMap
{
    readonly Dictionary<long, UnitFacts> _units;
    readonly Dictionary<string, DateOnly[]> _handovers;
    readonly ILookup<string, UnitFacts> _ofBuilding;

    public EstateMap(IReadOnlyList<UnitFacts> units)
    {
        _units = units.ToDictionary(unit => unit.Id);
        _ofBuilding = units.ToLookup(unit => unit.Building, StringComparer.Ordinal);
        _handovers = units.GroupBy(unit => unit.Building, StringComparer.Ordinal)
            .ToDictionary(building => building.Key, building => building.Where(unit => unit.HandoverDate is not null).Select(unit => unit.HandoverDate!.Value).Order().ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Buildings => _handovers.Keys;

    public UnitFacts? Find(long unitId) => _units.GetValueOrDefault(unitId);

    /// <summary>The building of a unit; blank for one that the archives no longer know.</summary>
    public string BuildingOf(long unitId) => _units.TryGetValue(unitId, out var unit) ? unit.Building : "";

    /// <summary>How many units of a building were handed over by the end of a day.</summary>
    public int HandedOver(string building, DateOnly day)
    {
        if (!_handovers.TryGetValue(building, out var days))
            return 0;
        var at = Array.BinarySearch(days, day);
        at = at < 0 ? ~at : at;
        while (at < days.Length && days[at] == day)
            at++;
        return at;
    }

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
        var map = new EstateMap(await estate.UnitsAsync(ct));
        _kept = edition is { } known ? (known, map) : null;
        return map;
    }
}
