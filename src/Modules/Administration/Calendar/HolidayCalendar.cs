using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Administration.Calendar;

internal sealed class HolidayCalendar : ICalendar
{
    readonly Cached<WorkingCalendar> _calendar;

    public HolidayCalendar(IDbContextFactory<AdminDb> factory, TimeProvider time) => _calendar = new(ct => ReadAsync(factory, ct), time);

    public ValueTask<WorkingCalendar> CurrentAsync(CancellationToken ct = default) => _calendar.GetAsync(ct);

    public void Clear() => _calendar.Clear();

    static async Task<WorkingCalendar> ReadAsync(IDbContextFactory<AdminDb> factory, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return new(await db.Holidays.AsNoTracking().ToDictionaryAsync(holiday => holiday.Date, holiday => holiday.Kind == HolidayKind.Working, ct));
    }
}
