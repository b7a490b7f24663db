using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Billing.Desks;

/// <summary>Readings held for review (BIL-02), a line for each month.</summary>
internal sealed class HeldReadings(IDbContextFactory<BillingDb> databases, EstateClock clock) : IWaitingSource
{
    public string Right => BillingRights.ReleaseReadings;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var held = await db.Readings.AsNoTracking().Where(reading => reading.Hold != null).GroupBy(reading => reading.Period)
            .Select(group => new { Period = group.Key, Count = group.Count() }).OrderBy(group => group.Period).ToListAsync(ct);
        return [.. held.Select(month => new Waiting(month.Period < Period.Of(clock.Today) ? Urgency.Late : Urgency.Soon, DeskTexts.ReadingsHeld(month.Count),
            DeskTexts.ReadingsOf(month.Period), DeskTexts.Check, Meters.RoundAddress.Held(month.Period)))];
    }
}
