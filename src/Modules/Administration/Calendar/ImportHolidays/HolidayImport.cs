using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Calendar;

/// <summary>Import kind <c>holidays</c>: one row per day, told apart by its date. Days that the file does not name are left alone.</summary>
internal sealed class HolidayImport(OperationServices<AdminDb> services, HolidayList holidays, HolidayCalendar calendar) : Import<AdminDb, HolidayRow>(services)
{
    public override string Kind => "holidays";
    public override Text Title => AdminTexts.Holidays;
    public override string Right => AdminRights.EditHolidays;
    protected override RowLayout<HolidayRow> Layout => HolidayRow.Layout;

    protected override async Task ApplyAsync(ImportBatch<HolidayRow> batch, Work<AdminDb> work, CancellationToken ct)
    {
        var there = await work.Db.Holidays.ToDictionaryAsync(holiday => holiday.Date, ct);
        var seen = new HashSet<DateOnly>();
        foreach (var row in batch.Rows)
        {
            var (date, kind) = (row.Value.Date!.Value, row.Value.Kind!.Value);
            if (!seen.Add(date))
                batch.Refuse(row, HolidayRow.DateHeader, AdminTexts.HolidayTwice);
            else if (!there.TryGetValue(date, out var holiday))
            {
                work.Db.Holidays.Add(new Holiday { Date = date, Kind = kind, Name = row.Value.Name });
                batch.Added++;
            }
            else
                Update(batch, holiday, kind, batch.Has("名称") ? row.Value.Name : holiday.Name);
        }
    }

    static void Update(ImportBatch<HolidayRow> batch, Holiday holiday, HolidayKind kind, string? name)
    {
        if (holiday.Kind == kind && holiday.Name == name)
        {
            batch.Unchanged++;
            return;
        }
        (holiday.Kind, holiday.Name) = (kind, name);
        batch.Updated++;
    }

    protected override IAsyncEnumerable<HolidayRow>? Known(CancellationToken ct) => holidays.RowsAsync(ct);

    protected override void Committed() => calendar.Clear();
}
