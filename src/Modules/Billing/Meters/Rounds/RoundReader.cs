using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Meters;

/// <summary>Reads a month's round: how far each building is, and the meters of one.</summary>
internal sealed class RoundReader(IDbContextFactory<BillingDb> factory, RoundBooks books, EstateMaps maps, IEstate estate)
{
    /// <param name="item">A metered item; null or blank for all.</param>
    public async Task<IReadOnlyList<RoundLine>> ProgressAsync(Period period, string? item, CancellationToken ct) =>
        await books.ProgressAsync(period, string.IsNullOrEmpty(item) ? null : item, await maps.OfAsync(estate, ct), ct);

    public async Task<IReadOnlyList<FilterOption>> ItemsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return [.. (await db.Items.AsNoTracking().Where(item => item.Kind == ChargeKind.Metered).OrderBy(item => item.Code).ToListAsync(ct)).Select(item => new FilterOption(item.Code, item.Name))];
    }

    /// <summary>The meters of a building's handed over units, by unit as people count, then by number; with the last values and usages of those that are shown only.</summary>
    /// <param name="unread">Only those that are not read.</param>
    /// <returns>At most so many, and how many there are more.</returns>
    public async Task<(IReadOnlyList<MeterToRead> Meters, int More)> MetersAsync(Period period, string building, string? item, bool unread, int most, CancellationToken ct)
    {
        var units = (await maps.OfAsync(estate, ct)).In(building).Where(unit => unit.HandoverDate <= period.Last).Select(unit => unit.Id).ToArray();
        await using var db = await factory.CreateDbContextAsync(ct);
        var meters = Of(db, item).Where(meter => EF.Parameter(units).Contains(meter.UnitId));
        if (unread)
            meters = meters.Where(meter => !db.Readings.Any(reading => reading.MeterId == meter.Id && reading.Period == period));
        var found = await meters.ToListAsync(ct);
        var shown = found.OrderAsPeopleCount(meter => meter.UnitCode).ThenBy(meter => meter.ItemCode, StringComparer.Ordinal).ThenAsPeopleCount(meter => meter.Number).Take(most).ToList();
        return (await RowsAsync(db, period, shown, ct), found.Count - shown.Count);
    }

    static async Task<IReadOnlyList<MeterToRead>> RowsAsync(BillingDb db, Period period, List<Meter> meters, CancellationToken ct)
    {
        var ids = meters.Select(meter => meter.Id).ToArray();
        var names = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
        var read = db.Readings.AsNoTracking().Where(reading => EF.Parameter(ids).Contains(reading.MeterId));
        var now = await read.Where(reading => reading.Period == period).ToDictionaryAsync(reading => reading.MeterId, ct);
        var last = await read.Where(reading => reading.Period < period && !db.Readings.Any(later => later.MeterId == reading.MeterId && later.Period > reading.Period && later.Period < period))
            .ToDictionaryAsync(reading => reading.MeterId, ct);
        var history = await UsageHistory.LoadAsync(db, period, ids, ct);
        return [.. meters
            .Select(meter => new MeterToRead(meter.Id, meter.Number, meter.UnitCode, names.GetValueOrDefault(meter.ItemCode, meter.ItemCode),
                last.TryGetValue(meter.Id, out var before) ? Limits.Trim(before.Current) : null, before?.Period.ToString(), [.. history.Of(meter.Id).Select(Limits.Trim)],
                now.TryGetValue(meter.Id, out var reading) ? Now(reading) : null))];
    }

    /// <summary>A reading as the round shows it.</summary>
    public static ReadNow Now(MeterReading reading) => new(reading.Id, reading.Version, Limits.Trim(reading.Previous), Limits.Trim(reading.Current), Limits.Trim(reading.Values.Usage),
        reading.Mark.ToString(), reading.Hold, reading.AcceptedBy is not null, reading.Billed);

    static IQueryable<Meter> Of(BillingDb db, string? item)
    {
        var meters = db.Meters.AsNoTracking();
        return string.IsNullOrEmpty(item) ? meters : meters.Where(meter => meter.ItemCode == item);
    }
}
