using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>The units that a question is about: which building they are of, and when they were handed over.</summary>
internal sealed class BuildingMap
{
    readonly Dictionary<long, UnitPlace> _units;
    readonly Dictionary<string, Dictionary<DateOnly, int>> _handovers = new(StringComparer.Ordinal);

    BuildingMap(IReadOnlyList<UnitPlace> units, bool whole)
    {
        _units = units.ToDictionary(unit => unit.Id);
        Units = whole ? null : [.. _units.Keys];
        foreach (var unit in units)
        {
            if (!_handovers.TryGetValue(unit.Building, out var days))
                _handovers[unit.Building] = days = [];
            if (unit.HandoverDate is { } day)
                days[day] = days.GetValueOrDefault(day) + 1;
        }
    }

    /// <param name="buildings">Null for the whole estate.</param>
    public static async Task<BuildingMap> ReadAsync(IEstate estate, IReadOnlyCollection<string>? buildings, CancellationToken ct) =>
        new(await estate.PlacesAsync(buildings, ct), buildings is null);

    /// <summary>Null for the whole estate: then units that the archives no longer know belong to it as well.</summary>
    public IReadOnlyList<long>? Units { get; }

    public IReadOnlyCollection<string> Buildings => _handovers.Keys;

    /// <summary>The building of a unit; blank for one that the archives no longer know.</summary>
    public string BuildingOf(long unitId) => _units.TryGetValue(unitId, out var unit) ? unit.Building : "";

    /// <summary>Whether a unit was handed over by the end of a period.</summary>
    public bool IsHandedOver(long unitId, Period period) => _units.TryGetValue(unitId, out var unit) && unit.HandoverDate <= period.Last;

    /// <summary>The household rate of a period over all buildings of the map: due is who was handed over by its end.</summary>
    /// <param name="unpaid">Units, each once.</param>
    public CollectionRate HouseholdRate(Period period, IEnumerable<long> unpaid)
    {
        var due = Buildings.Sum(building => HandedOver(building, period));
        return new(due - unpaid.Count(unit => IsHandedOver(unit, period)), due);
    }

    /// <summary>How many units of a building were handed over by the end of a period.</summary>
    public int HandedOver(string building, Period period) =>
        _handovers.TryGetValue(building, out var days) ? days.Where(day => day.Key <= period.Last).Sum(day => day.Value) : 0;
}
