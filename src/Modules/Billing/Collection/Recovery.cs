using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>What was settled of a unit's earlier charges since a month began, in fen.</summary>
internal readonly record struct SettledSince
{
    public long UnitId { get; init; }
    public DateOnly Date { get; init; }
    public long Fen { get; init; }
}

/// <summary>What a month recovered of old arrears (BIL-13), by building: open when it began was what is open of the earlier charges and what was settled of them since.</summary>
internal sealed class Recovery
{
    readonly Dictionary<string, (Money Open, Money Recovered)> _byBuilding = new(StringComparer.Ordinal);
    readonly Period _period;

    public Recovery(OpenBooks open, IReadOnlyList<SettledSince> settled, BuildingMap map, Period period)
    {
        _period = period;
        foreach (var part in open.Parts.Where(part => part.Earlier))
            Add(map.BuildingOf(part.UnitId), part.Fen, 0);
        foreach (var part in settled)
            Add(map.BuildingOf(part.UnitId), part.Fen, part.Date <= period.Last ? part.Fen : 0);
    }

    public CollectionTarget Goal(IEnumerable<string> buildings)
    {
        var parts = buildings.Select(building => _byBuilding.GetValueOrDefault(building)).ToList();
        return new(LedgerTexts.GoalRecovery, _period, _period, Money.Sum(parts.Select(part => part.Open)), Money.Sum(parts.Select(part => part.Recovered)), null);
    }

    public static IQueryable<SettledSince> Settled(BillingDb db, Period period, DateOnly asOf, IReadOnlyList<long>? units)
    {
        var first = period.First;
        return from allocation in db.Allocations
               where allocation.Date >= first && allocation.Date <= asOf
               join charge in CollectionReader.Posted(db, first.AddDays(-1), units).Where(charge => charge.Period < period) on allocation.ChargeNumber equals charge.Number
               select new SettledSince { UnitId = charge.UnitId, Date = allocation.Date, Fen = allocation.Principal.Fen };
    }

    void Add(string building, long open, long recovered)
    {
        var sum = _byBuilding.GetValueOrDefault(building);
        _byBuilding[building] = (sum.Open + new Money(open), sum.Recovered + new Money(recovered));
    }
}
