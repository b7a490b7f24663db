using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Meters;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.Billing.History;

/// <summary>Readings of the unit's meters; one without a day stands at the end of its month.</summary>
internal sealed class ReadingHistory(IDbContextFactory<BillingDb> databases) : IUnitHistory
{
    public string Right => BillingRights.SeeAccounts;
    public string Key => "read";
    public Text Kind => HistoryTexts.Reading;
    public string Icon => Ui.AppIcon.Drop;

    public async Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var names = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
        var readings = await db.Readings.AsNoTracking().Include(reading => reading.Meter).Where(reading => reading.Meter!.UnitId == unit.Id).OrderBy(reading => reading.Id).ToListAsync(ct);
        return [.. readings.Select(reading => new UnitEvent(reading.ReadOn ?? reading.Period.Last,
            HistoryTexts.ReadingIs(names.GetValueOrDefault(reading.Meter!.ItemCode, reading.Meter.ItemCode), reading.Meter.Number, NumberReading.Write(reading.Previous), NumberReading.Write(reading.Current), NumberReading.Write(reading.Values.Usage)), "",
            $"/billing/readings?period={reading.Period}&q={Uri.EscapeDataString(unit.Code)}"))];
    }
}
