using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Meters;
using PropertyHub.Platform.Desks;
using PropertyHub.Ui;

namespace PropertyHub.Billing.History;

/// <summary>A meter with its last reading and the usages of its last months.</summary>
internal sealed record UnitMeter(string Number, string ItemName, string Last, DateOnly? ReadOn, string Usage, IReadOnlyList<TrendBar> Trend);

internal sealed class UnitMeters(IDbContextFactory<BillingDb> databases)
{
    const int Months = 6;

    public async Task<IReadOnlyList<UnitMeter>> OfAsync(long unitId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var names = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
        var readings = await db.Readings.AsNoTracking().Include(reading => reading.Meter).Where(reading => reading.Meter!.UnitId == unitId).ToListAsync(ct);
        return [.. readings.GroupBy(reading => reading.Meter!.Number).OrderBy(meter => meter.Key, StringComparer.Ordinal).Select(meter => Of([.. meter.OrderBy(reading => reading.Period)], names))];
    }

    static UnitMeter Of(IReadOnlyList<MeterReading> readings, Dictionary<string, string> names)
    {
        var (last, meter) = (readings[^1], readings[^1].Meter!);
        return new(meter.Number, names.GetValueOrDefault(meter.ItemCode, meter.ItemCode), NumberReading.Write(last.Current), last.ReadOn, NumberReading.Write(last.Values.Usage),
            [.. readings.TakeLast(Months).Select(reading => new TrendBar(reading.Period.ToString(), reading.Values.Usage, NumberReading.Write(reading.Values.Usage)))]);
    }
}
