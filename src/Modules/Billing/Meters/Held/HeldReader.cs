using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Meters;

/// <summary>Readings that are held, and the year of a meter.</summary>
internal sealed class HeldReader(IDbContextFactory<BillingDb> factory)
{
    /// <summary>How many are listed at once.</summary>
    public const int Most = 200;

    /// <param name="period">Null for all months, the oldest first.</param>
    /// <returns>At most <see cref="Most"/>, with the number of all.</returns>
    public async Task<(IReadOnlyList<ReadingLine> Held, int All)> ListAsync(Period? period, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var held = db.Readings.AsNoTracking().Include(reading => reading.Meter).Where(reading => reading.Hold != null);
        if (period is { } month)
            held = held.Where(reading => reading.Period == month);
        var rows = await held.OrderBy(reading => reading.Period).ThenBy(reading => reading.Meter!.SortKey).ThenBy(reading => reading.Meter!.Number).Take(Most).ToListAsync(ct);
        return ([.. rows.Select(ReadingList.Line)], rows.Count < Most ? rows.Count : await held.CountAsync(ct));
    }

    /// <summary>Names of items by code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ItemsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
    }

    public async Task<UsageYear> YearAsync(long meterId, Period last, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var first = last.Plus(1 - UsageYear.Length);
        var readings = await db.Readings.AsNoTracking().Where(reading => reading.MeterId == meterId && reading.Period >= first && reading.Period <= last).ToListAsync(ct);
        var history = await UsageHistory.LoadAsync(db, last, [meterId], ct);
        return UsageYear.Of(last, readings.Select(reading => (reading.Period, reading.Values.Usage, reading.Hold is not null)), [.. history.Of(meterId).Select(Limits.Trim)]);
    }
}
