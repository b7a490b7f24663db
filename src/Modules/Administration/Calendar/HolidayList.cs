using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Administration.Calendar;

/// <summary>The holiday table, newest first; filter <c>year</c>.</summary>
internal sealed class HolidayList(IDbContextFactory<AdminDb> factory) : IListQuery<Holiday>
{
    public async Task<ListPage<Holiday>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var all = db.Holidays.AsNoTracking();
        if (request.FilterNumber("year") is { } year && year is > 1900 and < 9999)
            all = all.Where(holiday => holiday.Date >= new DateOnly(year, 1, 1) && holiday.Date <= new DateOnly(year, 12, 31));
        if (request.Search.Length > 0)
            all = all.Where(holiday => holiday.Name!.Contains(request.Search));
        var ordered = request.Sort == "date" && !request.Descending ? all.OrderBy(holiday => holiday.Date) : all.OrderByDescending(holiday => holiday.Date);
        return new(await ordered.Skip(request.Skip).Take(request.PageSize).ToListAsync(ct), await all.CountAsync(ct));
    }

    public async IAsyncEnumerable<HolidayRow> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await foreach (var holiday in db.Holidays.AsNoTracking().OrderBy(holiday => holiday.Date).AsAsyncEnumerable().WithCancellation(ct))
            yield return new HolidayRow { Date = holiday.Date, Kind = holiday.Kind, Name = holiday.Name };
    }
}
