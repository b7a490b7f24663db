using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Meters;

/// <summary>The latest billed usages of meters before a period, which <see cref="HoldRule"/> compares with.</summary>
internal sealed class UsageHistory
{
    const int MonthsAtOnce = 12;
    const int MetersAtOnce = 10_000;
    readonly Dictionary<long, List<decimal>> _usages = [];

    public IReadOnlyList<decimal> Of(long meterId) => _usages.TryGetValue(meterId, out var usages) ? usages : [];

    public static async Task<UsageHistory> LoadAsync(BillingDb db, Period before, IReadOnlyCollection<long> meterIds, CancellationToken ct)
    {
        var history = new UsageHistory();
        foreach (var chunk in meterIds.Chunk(MetersAtOnce))
        {
            var from = before.Plus(-MonthsAtOnce);
            await history.AddAsync(Billed(db, chunk).Where(reading => reading.Period < before && reading.Period >= from), ct);
            var few = chunk.Where(id => history.Of(id).Count < HoldRule.HistoryLength).ToArray();
            await history.AddAsync(Billed(db, few).Where(reading => reading.Period < from), ct);
        }
        return history;
    }

    static IQueryable<MeterReading> Billed(BillingDb db, long[] meterIds) =>
        db.Readings.AsNoTracking().Where(reading => reading.Billed && EF.Parameter(meterIds).Contains(reading.MeterId));

    async Task AddAsync(IQueryable<MeterReading> readings, CancellationToken ct)
    {
        await foreach (var reading in readings.OrderByDescending(reading => reading.Period).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!_usages.TryGetValue(reading.MeterId, out var usages))
                _usages[reading.MeterId] = usages = new(HoldRule.HistoryLength);
            if (usages.Count < HoldRule.HistoryLength)
                usages.Add(reading.Values.Usage);
        }
    }
}
