using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Tariffs;

/// <summary>The tariffs. Filters: item; state inforce, upcoming, ended. Sorts: item, from, priority.</summary>
internal sealed class TariffList(IDbContextFactory<BillingDb> factory, EstateClock clock) : IListQuery<TariffLine>
{
    // Not a positional record: only initialisers can be seen through by a query that goes on.
    sealed class Both
    {
        public required Tariff Tariff { get; init; }
        public required ChargeItem Item { get; init; }
    }

    public async Task<ListPage<TariffLine>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var today = clock.Today;
        var rows = Filtered(db, request, today);
        var total = await rows.CountAsync(ct);
        var page = await Sorted(rows, request).Skip(request.Skip).Take(request.PageSize).ToListAsync(ct);
        return new([.. page.Select(row => Line(row, today))], total);
    }

    public async Task<IReadOnlyList<FilterOption>> ItemsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return [.. (await db.Items.AsNoTracking().OrderBy(item => item.Code).Select(item => new { item.Code, item.Name }).ToListAsync(ct))
            .Select(item => new FilterOption(item.Code, $"{item.Code} {item.Name}"))];
    }

    static IQueryable<Both> Filtered(BillingDb db, ListRequest request, DateOnly today)
    {
        var tariffs = db.Tariffs.AsNoTracking();
        if (request.Filter("item") is { } item)
            tariffs = tariffs.Where(tariff => tariff.ItemCode == item);
        tariffs = request.Filter("state") switch
        {
            "InForce" => tariffs.Where(tariff => tariff.From <= today && (tariff.To == null || tariff.To >= today)),
            "Upcoming" => tariffs.Where(tariff => tariff.From > today),
            "Ended" => tariffs.Where(tariff => tariff.To < today),
            _ => tariffs,
        };
        var rows = tariffs.Join(db.Items.AsNoTracking(), tariff => tariff.ItemCode, item => item.Code, (tariff, item) => new Both { Tariff = tariff, Item = item });
        return request.Search.Length == 0 ? rows
            : rows.Where(row => row.Item.Code.Contains(request.Search) || row.Item.Name.Contains(request.Search) || row.Tariff.Buildings.Contains(request.Search));
    }

    static IOrderedQueryable<Both> Sorted(IQueryable<Both> rows, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("from", false) => rows.OrderBy(row => row.Tariff.From).ThenBy(row => row.Tariff.Id),
        ("from", true) => rows.OrderByDescending(row => row.Tariff.From).ThenBy(row => row.Tariff.Id),
        ("priority", false) => rows.OrderBy(row => row.Tariff.Priority).ThenBy(row => row.Tariff.Id),
        ("priority", true) => rows.OrderByDescending(row => row.Tariff.Priority).ThenBy(row => row.Tariff.Id),
        ("item", true) => rows.OrderByDescending(row => row.Item.Code).ThenByDescending(row => row.Tariff.From).ThenBy(row => row.Tariff.Id),
        ("item", false) => rows.OrderBy(row => row.Item.Code).ThenByDescending(row => row.Tariff.From).ThenBy(row => row.Tariff.Id),
        _ => rows.OrderBy(row => row.Tariff.Priority).ThenBy(row => row.Item.Code).ThenByDescending(row => row.Tariff.From).ThenBy(row => row.Tariff.Id),
    };

    static TariffLine Line(Both row, DateOnly today)
    {
        var (tariff, item) = (row.Tariff, row.Item);
        return new(tariff.Id, tariff.Version, item.Code, item.Name, item.Kind.ToString(), item.PassThrough, tariff.Price is { } price ? Limits.Trim(price) : null, tariff.Tiers,
            tariff.Target == TariffTarget.ParkingSpace, tariff.Usages, tariff.Buildings, tariff.From, tariff.To, tariff.Priority, tariff.DueRule.ToString(),
            Limits.Trim(tariff.VacancyDiscount), tariff.LateFeeRatePerMille is { } rate ? Limits.Trim(rate) : null,
            tariff.InForceOn(today) ? "InForce" : tariff.From > today ? "Upcoming" : "Ended");
    }
}
