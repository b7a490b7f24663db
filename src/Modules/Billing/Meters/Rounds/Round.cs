using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Meters;

/// <summary>How far a building is read in a month (抄表进度).</summary>
/// <param name="Meters">Of units handed over by the month's end.</param>
/// <param name="Held">Of the read ones, those that wait for review.</param>
/// <param name="Billed">Of the read ones, those that a run has billed.</param>
internal sealed record RoundLine(string Building, int Meters, int Read, int Held, int Billed)
{
    public int Unread => Meters - Read;
    public decimal Ratio => Meters == 0 ? 0 : (decimal)Read / Meters;
}

/// <summary>A meter to be read, and what was read off it in the month.</summary>
internal readonly record struct RoundMeter(long UnitId, bool Read, bool Held, bool Billed);

/// <summary>A month's round over the meters (BIL-02): meters of units that are not handed over are no part of it, as a run does not bill them.</summary>
internal static class Round
{
    /// <summary>Buildings that have meters, in the order people count.</summary>
    public static IReadOnlyList<RoundLine> Progress(Period period, IEnumerable<UnitFacts> units, IEnumerable<RoundMeter> meters)
    {
        var building = units.Where(unit => unit.HandoverDate <= period.Last).ToDictionary(unit => unit.Id, unit => unit.Building);
        return [.. meters.Where(meter => building.ContainsKey(meter.UnitId)).GroupBy(meter => building[meter.UnitId])
            .Select(group => new RoundLine(group.Key, group.Count(), group.Count(meter => meter.Read), group.Count(meter => meter.Held), group.Count(meter => meter.Billed)))
            .OrderAsPeopleCount(line => line.Building)];
    }

    public static RoundLine Total(IEnumerable<RoundLine> lines) => lines.Aggregate(new RoundLine("", 0, 0, 0, 0),
        (sum, line) => new("", sum.Meters + line.Meters, sum.Read + line.Read, sum.Held + line.Held, sum.Billed + line.Billed));
}
