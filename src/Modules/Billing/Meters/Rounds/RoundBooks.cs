using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;

namespace PropertyHub.Billing.Meters;

/// <summary>
/// The meters of all units and how far they are read in a month, read once and kept. The audit trail, written in the transaction of every change, tells what was
/// changed since: single readings are read anew, after a run, an import or a change of a meter everything is. Where several write at once, lines need not be committed in the order of their numbers: there
/// everything is read anew after <see cref="BooksByUnit.Longest"/>, and nothing missed is shown for longer.
/// </summary>
internal sealed class RoundBooks(IDbContextFactory<BillingDb> databases, DatabaseOptions options, TimeProvider time)
{
    /// <summary>How many months are kept.</summary>
    const int MostKept = 3;

    /// <summary>Lines are looked at this far back again: where several write at once, a smaller number may be committed after a larger one.</summary>
    const int LookBack = 500;

    /// <summary>Batches that touch neither meters nor readings.</summary>
    const string Payments = "Import payments";

    readonly LastAsked<Period, Entry> _kept = new(MostKept);

    /// <summary>How far each building is, by <see cref="Round.Progress"/>.</summary>
    /// <param name="item">Null for all.</param>
    public Task<IReadOnlyList<RoundLine>> ProgressAsync(Period period, string? item, EstateMap map, CancellationToken ct) => _kept.UseAsync(period, async entry =>
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await RefreshAsync(db, period, entry, ct);
        if (!ReferenceEquals(entry.Map, map))
            (entry.Map, entry.Lines) = (map, []);
        if (!entry.Lines.TryGetValue(item ?? "", out var lines))
            entry.Lines[item ?? ""] = lines = Round.Progress(period, map.All, entry.Meters.Values.Where(meter => item is null || meter.ItemCode == item).Select(meter => meter.State));
        return lines;
    }, ct);

    async Task RefreshAsync(BillingDb db, Period period, Entry entry, CancellationToken ct)
    {
        // before the readings: what is entered meanwhile is read once more the next time
        var last = await db.AuditTrail.MaxAsync(line => (long?)line.Id, ct) ?? 0;
        if (entry.Mark is { } mark && mark <= last && !IsOld(entry))
            await FollowAsync(db, period, entry, mark, last, ct);
        else
            await ReadAllAsync(db, period, entry, last, ct);
        entry.Mark = last;
    }

    bool IsOld(Entry entry) => options.Provider != DatabaseProvider.Sqlite && time.GetElapsedTime(entry.ReadAt) >= BooksByUnit.Longest;

    async Task FollowAsync(BillingDb db, Period period, Entry entry, long mark, long last, CancellationToken ct)
    {
        var lines = (await LinesAsync(db, mark, ct)).Where(line => entry.Seen.Add(line.Id)).ToList();
        if (lines.Exists(line => line.Kind == AuditKind.Batch || line.Record == nameof(Meter)))
            await ReadAllAsync(db, period, entry, last, ct);
        else if (lines.Count > 0)
            await ReadAsync(db, period, entry, [.. lines.Select(line => long.Parse(line.RecordKey, System.Globalization.CultureInfo.InvariantCulture))], ct);
        entry.Seen.RemoveWhere(seen => seen <= last - LookBack);
    }

    static async Task<List<AuditEntry>> LinesAsync(BillingDb db, long mark, CancellationToken ct) => await db.AuditTrail.AsNoTracking()
        .Where(line => line.Id > mark - LookBack && (line.Kind == AuditKind.Batch && line.Record != Payments || line.Record == nameof(Meter) || line.Record == nameof(MeterReading))).ToListAsync(ct);

    async Task ReadAllAsync(BillingDb db, Period period, Entry entry, long last, CancellationToken ct)
    {
        entry.ReadAt = time.GetTimestamp();
        var seen = (await LinesAsync(db, last, ct)).Select(line => line.Id).ToHashSet();
        var meters = await db.Meters.AsNoTracking().Select(meter => new { meter.Id, meter.UnitId, meter.ItemCode }).ToListAsync(ct);
        entry.Meters = meters.ToDictionary(meter => meter.Id, meter => new Kept(meter.ItemCode, new(meter.UnitId, false, false, false)));
        entry.Seen = seen;
        await PutAsync(entry, db.Readings.Where(reading => reading.Period == period), ct);
    }

    static Task ReadAsync(BillingDb db, Period period, Entry entry, List<long> readings, CancellationToken ct) =>
        PutAsync(entry, db.Readings.Where(reading => reading.Period == period && EF.Parameter(readings).Contains(reading.Id)), ct);

    static async Task PutAsync(Entry entry, IQueryable<MeterReading> readings, CancellationToken ct)
    {
        await foreach (var reading in readings.AsNoTracking().Select(reading => new { reading.MeterId, Held = reading.Hold != null, reading.Billed }).AsAsyncEnumerable().WithCancellation(ct))
            if (entry.Meters.TryGetValue(reading.MeterId, out var meter))
                entry.Meters[reading.MeterId] = meter with { State = new(meter.State.UnitId, true, reading.Held, reading.Billed) };
        entry.Lines.Clear();
    }

    readonly record struct Kept(string ItemCode, RoundMeter State);

    sealed class Entry
    {
        public long ReadAt { get; set; }

        /// <summary>The newest line of the trail when it was last looked at.</summary>
        public long? Mark { get; set; }

        /// <summary>Lines not far behind the mark that are dealt with.</summary>
        public HashSet<long> Seen { get; set; } = [];

        public Dictionary<long, Kept> Meters { get; set; } = [];
        public EstateMap? Map { get; set; }
        public Dictionary<string, IReadOnlyList<RoundLine>> Lines { get; set; } = [];
    }
}
