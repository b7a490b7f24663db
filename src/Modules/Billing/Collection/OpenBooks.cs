using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>What was open at the end of a day, put together by building: the arrears by age, who is overdue, and who had not paid a period.</summary>
internal sealed class OpenBooks
{
    readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    readonly BuildingMap _map;
    readonly DateOnly _asOf;

    public OpenBooks(IReadOnlyList<OpenPart> parts, BuildingMap map, DateOnly asOf)
    {
        (Parts, _map, _asOf) = (parts, map, asOf);
        foreach (var part in parts.Where(part => part.Standing))
        {
            var building = map.BuildingOf(part.UnitId);
            if (!_places.TryGetValue(building, out var place))
                _places[building] = place = new(asOf);
            place.Add(part);
        }
    }

    public IReadOnlyList<OpenPart> Parts { get; }

    /// <summary>Those where anything is open; the blank one stands for units that the archives no longer know.</summary>
    public IReadOnlyCollection<string> Buildings => _places.Keys;

    public Ageing Arrears(IEnumerable<string> buildings)
    {
        var sum = new Ageing(_asOf);
        foreach (var place in Known(buildings))
            sum.Add(place.Ages);
        return sum;
    }

    /// <summary>Households of which something is past due, and how much.</summary>
    public (int Units, Money Open) Overdue(IEnumerable<string> buildings)
    {
        var overdue = Known(buildings).SelectMany(place => place.Overdue.Values).Where(fen => fen > 0).ToList();
        return (overdue.Count, new(overdue.Sum()));
    }

    /// <summary>The household rate of a period: due is who was handed over by its end, paid of whom nothing that counts is open.</summary>
    public CollectionRate Households(Period period, IReadOnlyCollection<string> buildings)
    {
        var due = buildings.Sum(building => _map.HandedOver(building, period));
        return new(due - Known(buildings).Sum(place => place.Unpaid(period).Count(unit => _map.IsHandedOver(unit, period))), due);
    }

    IEnumerable<Place> Known(IEnumerable<string> buildings) => buildings.Where(_places.ContainsKey).Select(building => _places[building]);

    sealed class Place(DateOnly asOf)
    {
        readonly Dictionary<Period, Dictionary<long, long>> _counting = [];

        public Ageing Ages { get; } = new(asOf);
        public Dictionary<long, long> Overdue { get; } = [];

        public void Add(OpenPart part)
        {
            Ages.Add(part.Age, new(part.Fen));
            if (part.Age != AgeingBucket.NotDue)
                Overdue[part.UnitId] = Overdue.GetValueOrDefault(part.UnitId) + part.Fen;
            if (!part.Counts)
                return;
            if (!_counting.TryGetValue(part.Period, out var units))
                _counting[part.Period] = units = [];
            units[part.UnitId] = units.GetValueOrDefault(part.UnitId) + part.Fen;
        }

        public IEnumerable<long> Unpaid(Period period) => _counting.TryGetValue(period, out var units) ? units.Where(unit => unit.Value > 0).Select(unit => unit.Key) : [];
    }
}
