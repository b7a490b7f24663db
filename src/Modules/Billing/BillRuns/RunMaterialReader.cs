using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>Gathers, in bulk and at this moment, all that a run depends on.</summary>
internal sealed class RunMaterialReader(IEstate estate)
{
    /// <param name="items">Item codes; null or none for all.</param>
    public async Task<RunMaterial> ReadAsync(BillingDb db, Period period, IReadOnlyCollection<string>? items, CancellationToken ct)
    {
        var only = items is { Count: > 0 } ? items.Distinct(StringComparer.Ordinal).ToArray() : null;
        var all = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, StringComparer.Ordinal, ct);
        var billed = (only ?? [.. all.Keys]).Where(code => all.TryGetValue(code, out var item) && item.Kind is not (ChargeKind.OneOff or ChargeKind.Deposit)).ToArray();
        var units = await estate.UnitsAsync(ct);
        var readings = await db.Readings.AsNoTracking().Include(reading => reading.Meter)
            .Where(reading => reading.Period == period && !reading.Billed && EF.Parameter(billed).Contains(reading.Meter!.ItemCode)).ToListAsync(ct);
        var history = await UsageHistory.LoadAsync(db, period, [.. readings.Select(reading => reading.MeterId)], ct);
        var holds = readings.ToDictionary(reading => reading.Id, reading => reading.AcceptedBy is null ? HoldRule.Check(reading.Values.Usage, history.Of(reading.MeterId)) : null);
        var (posted, count) = await PostedAsync(db, period, billed, ct);
        var facts = new BillRunFacts
        {
            Period = period, OnlyItems = only, Items = [.. all.Values], Tariffs = await db.Tariffs.AsNoTracking().ToListAsync(ct),
            Units = units, Owners = await estate.OwnersAsync(ct), ParkingLeases = await estate.ParkingLeasesAsync(DayRange.Of(period), ct),
            Readings = [.. readings.Select(reading => Facts(reading, holds[reading.Id] is not null))],
            Pools = await db.Pools.AsNoTracking().Where(pool => pool.Period == period).OrderBy(pool => pool.Id)
                .Select(pool => new PoolFacts(pool.Id, pool.ItemCode, pool.Amount, pool.Basis, pool.Buildings)).ToListAsync(ct),
            Posted = posted,
        };
        return new RunMaterial(facts)
        {
            Items = all,
            UnknownItems = [.. (only ?? []).Where(code => !all.ContainsKey(code)).Order(StringComparer.Ordinal)],
            Held = readings.Where(reading => holds[reading.Id] is not null).ToDictionary(reading => reading.Meter!.Number, reading => Held(reading, holds[reading.Id]!.Value)),
            ChangedHolds = [.. readings.Where(reading => reading.Hold != holds[reading.Id]).Select(reading => (reading.Id, holds[reading.Id]))],
            Missing = [.. await MissingReadingsAsync(db, period, billed, units, ct), .. MissingPools(facts, billed, all)],
            AlreadyPosted = count,
        };
    }

    static ReadingFacts Facts(MeterReading reading, bool held)
    {
        var meter = reading.Meter!;
        return new(reading.Id, meter.Number, meter.UnitId, meter.ItemCode, reading.Values, meter.Multiplier, meter.LossPercent, held);
    }

    static HeldReading Held(MeterReading reading, HoldReason reason) =>
        new(reading.Meter!.Number, reading.Meter.UnitCode, reading.Meter.ItemCode, Limits.Trim(reading.Values.Usage), reason);

    /// <summary>The live sources of the period, and how many charges of these items they belong to.</summary>
    static async Task<(PostedSources Posted, int Charges)> PostedAsync(BillingDb db, Period period, string[] items, CancellationToken ct)
    {
        var posted = new PostedSources();
        var charges = new HashSet<long>();
        var sources =
            from source in db.Sources.AsNoTracking()
            where source.Period == period && source.Live && EF.Parameter(items).Contains(source.ItemCode)
            join charge in db.Charges on source.ChargeNumber equals charge.Number into found
            from charge in found.DefaultIfEmpty()
            select new { source.Kind, source.SourceId, source.UnitId, source.ItemCode, source.PayerId, source.Amount, source.ChargeNumber, From = (DateOnly?)charge.From, To = (DateOnly?)charge.To };
        await foreach (var source in sources.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (source.ChargeNumber is { } number)
                charges.Add(number);
            if (source.Kind == SourceKind.Reading)
                posted.AddReading(source.SourceId);
            else if (source.Kind == SourceKind.PoolShare)
                posted.AddShare(source.SourceId, source.UnitId, source.Amount);
            else if (source is { From: { } from, To: { } to })
                posted.AddDays(source.UnitId, source.ItemCode, source.PayerId == 0 ? null : source.PayerId, from, to);
        }
        return (posted, charges.Count);
    }

    static async Task<IEnumerable<RunNote>> MissingReadingsAsync(BillingDb db, Period period, string[] items, IReadOnlyList<UnitFacts> units, CancellationToken ct)
    {
        var handedOver = units.Where(unit => unit.HandoverDate <= period.Last).Select(unit => unit.Id).ToHashSet();
        var meters = await db.Meters.AsNoTracking()
            .Where(meter => EF.Parameter(items).Contains(meter.ItemCode) && !db.Readings.Any(reading => reading.MeterId == meter.Id && reading.Period == period))
            .OrderBy(meter => meter.SortKey).ThenBy(meter => meter.Number)
            .Select(meter => new { meter.UnitId, meter.UnitCode, meter.ItemCode, meter.Number }).ToListAsync(ct);
        return meters.Where(meter => handedOver.Contains(meter.UnitId)).Select(meter => new RunNote(RunNoteKind.ReadingMissing, meter.UnitCode, meter.ItemCode, meter.Number));
    }

    static IEnumerable<RunNote> MissingPools(BillRunFacts facts, string[] items, Dictionary<string, ChargeItem> all) =>
        items.Where(code => all[code].Kind == ChargeKind.Shared && !facts.Pools.Any(pool => pool.ItemCode == code))
            .Order(StringComparer.Ordinal).Select(code => new RunNote(RunNoteKind.PoolMissing, null, code));
}
