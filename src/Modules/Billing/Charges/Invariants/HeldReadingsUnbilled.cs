using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Charges;

/// <summary>No held reading is billed, and a reading is marked billed exactly when a live source says so.</summary>
internal sealed class HeldReadingsUnbilled(IDbContextFactory<BillingDb> factory) : IInvariant
{
    public Text Title => BillRunTexts.InvariantReadings;

    public async Task<InvariantResult> CheckAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var live = db.Sources.Where(source => source.Live && source.Kind == SourceKind.Reading).Select(source => source.SourceId);
        var wrong = await db.Readings.AsNoTracking()
            .Where(reading => (reading.Billed && (reading.Hold != null || !live.Contains(reading.Id))) || (!reading.Billed && live.Contains(reading.Id)))
            .OrderBy(reading => reading.Id).Select(reading => new { reading.Meter!.Number, reading.Period, reading.Billed, reading.Hold }).Take(20).ToListAsync(ct);
        return new InvariantResult(await db.Readings.LongCountAsync(ct),
            [.. wrong.Select(reading => $"Meter {reading.Number} {reading.Period}: billed {reading.Billed}, held {reading.Hold}")]);
    }
}
