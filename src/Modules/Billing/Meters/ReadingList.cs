using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Meters;

/// <summary>The readings. Filters: period (the latest without one), item, state Held, Open, Billed. Sorts: unit, meter.</summary>
internal sealed class ReadingList(IDbContextFactory<BillingDb> factory) : IListQuery<ReadingLine>
{
    public async Task<ListPage<ReadingLine>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        if (await PeriodAsync(db, request.Filter("period"), ct) is not { } period)
            return ListPage<ReadingLine>.Empty;
        var readings = Filtered(db.Readings.AsNoTracking().Include(reading => reading.Meter).Where(reading => reading.Period == period), request);
        var total = await readings.CountAsync(ct);
        var sorted = (request.Sort, request.Descending) switch
        {
            ("meter", false) => readings.OrderBy(reading => reading.Meter!.Number),
            ("meter", true) => readings.OrderByDescending(reading => reading.Meter!.Number),
            ("unit", true) => readings.OrderByDescending(reading => reading.Meter!.UnitCode).ThenBy(reading => reading.Meter!.Number),
            _ => readings.OrderBy(reading => reading.Meter!.UnitCode).ThenBy(reading => reading.Meter!.Number),
        };
        var page = await sorted.Skip(request.Skip).Take(request.PageSize).ToListAsync(ct);
        return new([.. page.Select(Line)], total);
    }

    /// <summary>Periods that have readings, latest first, and metered items.</summary>
    public async Task<(IReadOnlyList<FilterOption> Periods, IReadOnlyList<FilterOption> Items)> ChoicesAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var periods = await db.Readings.AsNoTracking().Select(reading => reading.Period).Distinct().OrderByDescending(period => period).ToListAsync(ct);
        var items = await db.Items.AsNoTracking().Where(item => item.Kind == ChargeKind.Metered).OrderBy(item => item.Code).ToListAsync(ct);
        return ([.. periods.Select(period => new FilterOption(period.ToString(), period.ToString()))], [.. items.Select(item => new FilterOption(item.Code, item.Name))]);
    }

    static async Task<Period?> PeriodAsync(BillingDb db, string? asked, CancellationToken ct) =>
        Period.TryParse(asked, out var period) ? period
        : await db.Readings.AsNoTracking().OrderByDescending(reading => reading.Period).Select(reading => (Period?)reading.Period).FirstOrDefaultAsync(ct);

    static IQueryable<MeterReading> Filtered(IQueryable<MeterReading> readings, ListRequest request)
    {
        if (request.Filter("item") is { } item)
            readings = readings.Where(reading => reading.Meter!.ItemCode == item);
        readings = request.Filter("state") switch
        {
            "Held" => readings.Where(reading => reading.Hold != null),
            "Open" => readings.Where(reading => reading.Hold == null && !reading.Billed),
            "Billed" => readings.Where(reading => reading.Billed),
            _ => readings,
        };
        return request.Search.Length == 0 ? readings
            : readings.Where(reading => reading.Meter!.UnitCode.Contains(request.Search) || reading.Meter.Number.Contains(request.Search));
    }

    public static ReadingLine Line(MeterReading reading)
    {
        var meter = reading.Meter!;
        return new(reading.Id, reading.Version, meter.Id, meter.Version, meter.Number, meter.UnitCode, meter.ItemCode, reading.Period.ToString(),
            Limits.Trim(reading.Previous), Limits.Trim(reading.Current), Limits.Trim(reading.Values.Usage), reading.Mark.ToString(), reading.Maximum, reading.OldFinal, reading.NewInitial,
            Limits.Trim(meter.Multiplier), Limits.Trim(meter.LossPercent), reading.Hold?.ToString(), reading.AcceptedBy, reading.Billed);
    }
}
