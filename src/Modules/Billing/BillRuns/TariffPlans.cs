using PropertyHub.Archives;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>The days of a period on which a tariff is in force.</summary>
internal sealed record TariffSegment(Tariff Tariff, DateOnly From, DateOnly To, decimal Price, decimal Discount);

/// <summary>The tariffs of an item in a period for units of one usage in one building.</summary>
/// <param name="Segments">By date.</param>
/// <param name="LastDay">The one in force on the period's last day.</param>
internal sealed record ItemPlan(ChargeItem Item, TariffSegment[] Segments, TariffSegment? LastDay);

/// <summary>Looks up the tariffs of a period once for each usage and building rather than for each unit.</summary>
internal sealed class TariffPlans
{
    readonly Period _period;
    readonly ChargeItem[] _items;
    readonly ILookup<string, Tariff> _tariffs;
    readonly HashSet<string> _forSpaces;
    readonly Dictionary<(UnitUsage, string), ItemPlan[]> _plans = [];

    public TariffPlans(Period period, IEnumerable<ChargeItem> items, IEnumerable<Tariff> tariffs)
    {
        _period = period;
        _items = [.. items];
        var days = DayRange.Of(period);
        _tariffs = tariffs.Where(tariff => days.Within(tariff.From, tariff.To) is not null).ToLookup(tariff => tariff.ItemCode, StringComparer.Ordinal);
        _forSpaces = [.. _items.Select(item => item.Code).Where(code => _tariffs[code].Any(tariff => tariff.Target == TariffTarget.ParkingSpace))];
    }

    /// <summary>Whether the item can be billed to any unit at all.</summary>
    public bool HasTariff(ChargeItem item) => item.Kind is ChargeKind.Area or ChargeKind.Fixed
        ? _tariffs.Contains(item.Code)
        : _tariffs[item.Code].Any(tariff => tariff.InForceOn(_period.Last));

    /// <summary>Whether some tariff of the item in the period is on parking spaces.</summary>
    public bool IsForSpaces(ChargeItem item) => _forSpaces.Contains(item.Code);

    /// <summary>One plan for each item, in the order of the items.</summary>
    public ItemPlan[] For(UnitFacts unit)
    {
        var key = (unit.Usage, unit.Building);
        if (!_plans.TryGetValue(key, out var plans))
            _plans[key] = plans = [.. _items.Select(item => Plan(item, unit))];
        return plans;
    }

    ItemPlan Plan(ChargeItem item, UnitFacts unit)
    {
        var days = DayRange.Of(_period);
        var segments = _tariffs[item.Code]
            .Where(tariff => tariff.AppliesTo(unit.Usage, unit.Building))
            .OrderBy(tariff => tariff.From)
            .Select(tariff => Segment(tariff, days.Within(tariff.From, tariff.To)!.Value))
            .ToArray();
        return new(item, segments, Array.FindLast(segments, segment => segment.To == _period.Last));
    }

    static TariffSegment Segment(Tariff tariff, DayRange days) =>
        new(tariff, days.From, days.To, Limits.Trim(tariff.Price ?? 0), Limits.Trim(tariff.VacancyDiscount));
}
