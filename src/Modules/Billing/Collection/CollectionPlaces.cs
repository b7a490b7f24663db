using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>
/// Sums charges by zone, item and household. A household is a unit: due when handed over by the period's end, whoever lives there or not;
/// paid when none of its charges is open.
/// </summary>
internal sealed class CollectionPlaces
{
    readonly IReadOnlyList<UnitFacts> _units;
    readonly IReadOnlyList<ZoneFacts> _zones;
    readonly Period _period;
    readonly Dictionary<string, ZoneFacts> _zoneOfBuilding;
    readonly Dictionary<long, UnitFacts> _byId;
    readonly Dictionary<long, (Money Receivable, Money Received, bool IsOpen)> _ofUnit;

    public CollectionPlaces(IReadOnlyList<UnitFacts> units, IReadOnlyList<ZoneFacts> zones, IReadOnlyList<CollectionLine> lines, Period period)
    {
        (_units, _zones, _period) = (units, zones, period);
        _zoneOfBuilding = zones.SelectMany(zone => zone.Buildings, (zone, building) => (zone, building)).ToDictionary(pair => pair.building, pair => pair.zone);
        _byId = units.ToDictionary(unit => unit.Id);
        _ofUnit = lines.GroupBy(line => line.UnitId).ToDictionary(group => group.Key, group =>
            (Money.Sum(group.Select(line => line.Receivable)), Money.Sum(group.Select(line => line.Received)), group.Any(line => line.IsOpen)));
    }

    public CollectionSums Total => Zones().Aggregate(CollectionSums.Nothing, (sum, zone) => sum + zone.Sums);

    public IReadOnlyList<ZoneCollection> Zones()
    {
        var households = _units.ToLookup(unit => ZoneOf(unit)?.Code);
        var amounts = _ofUnit.ToLookup(unit => ZoneOf(_byId.GetValueOrDefault(unit.Key))?.Code, unit => unit.Value);
        var lines = _zones.Select(zone => new ZoneCollection(zone.Code, zone.Name, zone.StewardNo, Sums(households[zone.Code], amounts[zone.Code]))).ToList();
        if (households.Contains(null) || amounts.Contains(null))
            lines.Add(new ZoneCollection(null, "", "", Sums(households[null], amounts[null])));
        return lines;
    }

    public IReadOnlyList<UnpaidHousehold> Unpaid() =>
        [.. _units.Where(unit => IsDue(unit) && !IsPaid(unit)).Select(unit =>
        {
            var zone = ZoneOf(unit);
            return new UnpaidHousehold(unit.Code, zone?.Code, zone?.StewardNo ?? "", _ofUnit[unit.Id].Receivable, _ofUnit[unit.Id].Received);
        })];

    CollectionSums Sums(IEnumerable<UnitFacts> units, IEnumerable<(Money Receivable, Money Received, bool IsOpen)> amounts)
    {
        var due = units.Where(IsDue).ToList();
        var booked = amounts.ToList();
        return new(new CollectionRate(due.Count(IsPaid), due.Count), Money.Sum(booked.Select(amount => amount.Receivable)), Money.Sum(booked.Select(amount => amount.Received)));
    }

    bool IsDue(UnitFacts unit) => unit.HandoverDate <= _period.Last;
    bool IsPaid(UnitFacts unit) => !_ofUnit.TryGetValue(unit.Id, out var booked) || !booked.IsOpen;
    ZoneFacts? ZoneOf(UnitFacts? unit) => unit is null ? null : _zoneOfBuilding.GetValueOrDefault(unit.Building);
}
