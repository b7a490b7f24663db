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
        var readings = Filtered(db.Readings.AsNoTracking().Where(reading => reading.Period == period), request);
        var total = await readings.CountAsync(ct);
        // a meter has one reading in a month: the meters are gone through in their own order until the page is full
        var meters = await Sorted(db.Meters.AsNoTracking().Where(meter => readings.Any(reading => reading.MeterId == meter.Id)), request).Skip(request.Skip).Take(request.PageSize).ToListAsync(ct);
        var ids = meters.ConvertAll(meter => meter.Id);
        var page = await db.Readings.AsNoTracking().Include(reading => reading.Meter).Where(reading => reading.Period == period && EF.Parameter(ids).Contains(reading.MeterId)).ToDictionaryAsync(reading => reading.MeterId, ct);
        return new([.. ids.Where(page.ContainsKey).Select(id => Line(page[id]))], total);
    }

    static IQueryable<Meter> Sorted(IQueryable<Meter> meters, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("meter", false) => meters.OrderBy(meter => meter.Number),
        ("meter", true) => meters.OrderByDescending(meter => meter.Number),
        ("unit", true) => meters.OrderByDescending(meter => meter.SortKey).ThenBy(meter => meter.Number),
        _ => meters.OrderBy(meter => meter.SortKey).ThenBy(meter => meter.Number),
    };

    /// <summary>Periods that have readings, latest first, and metered items.</summary>
    public async Task<(IReadOnlyList<FilterOption> Periods, IReadOnlyList<FilterOption> Items)> ChoicesAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var periods = new List<Period>();
        // each month is looked up in the index before the last one: the few there are, instead of all readings
        for (var before = await BeforeAsync(null); before is { } period; before = await BeforeAsync(period))
            periods.Add(period);
        var items = await db.Items.AsNoTracking().Where(item => item.Kind == ChargeKind.Metered).OrderBy(item => item.Code).ToListAsync(ct);
        return ([.. periods.Select(period => new FilterOption(period.ToString(), period.ToString()))], [.. items.Select(item => new FilterOption(item.Code, item.Name))]);

        Task<Period?> BeforeAsync(Period? last) => db.Readings.Where(reading => last == null || reading.Period < last).OrderByDescending(reading => reading.Period).Select(reading => (Period?)reading.Period).FirstOrDefaultAsync(ct);
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
