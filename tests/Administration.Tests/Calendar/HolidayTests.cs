using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Settings;
using PropertyHub.Testing;

namespace PropertyHub.Administration.Calendar;

public class HolidayTests
{
    static readonly HolidayRow NationalDay = new() { Date = new(2026, 10, 1), Kind = HolidayKind.Off, Name = "国庆节" };
    static readonly HolidayRow MakeUp = new() { Date = new(2026, 10, 10), Kind = HolidayKind.Working, Name = "国庆节调休" };

    [Fact]
    public async Task Holidays_are_imported_and_count_at_once()
    {
        await using var host = await AdminHost.StartAsync();
        (await host.Get<ICalendar>().CurrentAsync()).IsWorkingDay(MakeUp.Date!.Value).ShouldBeFalse();

        (await ImportAsync(host, NationalDay, MakeUp)).Counts.ShouldBe(new ImportCounts(2, 2, 0, 0));

        var calendar = await host.Get<ICalendar>().CurrentAsync();
        (calendar.IsWorkingDay(NationalDay.Date!.Value), calendar.IsWorkingDay(MakeUp.Date!.Value)).ShouldBe((false, true));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_a_changed_row_is_an_update()
    {
        await using var host = await AdminHost.StartAsync();
        await ImportAsync(host, NationalDay, MakeUp);

        (await ImportAsync(host, NationalDay, MakeUp)).Counts.ShouldBe(new ImportCounts(2, 0, 0, 2));
        (await ImportAsync(host, new HolidayRow { Date = MakeUp.Date, Kind = HolidayKind.Off, Name = "改了" })).Counts.ShouldBe(new ImportCounts(1, 0, 1, 0));
    }

    [Fact]
    public async Task A_day_that_stands_twice_refuses_the_whole_file()
    {
        await using var host = await AdminHost.StartAsync();

        var report = await ImportAsync(host, NationalDay, MakeUp, NationalDay);

        (report.Accepted, report.Errors.All.Count, report.Errors.All[0].Row).ShouldBe((false, 1, 4));
        (await host.Get<HolidayList>().PageAsync(new(), default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_holiday_taken_out_is_again_what_its_weekday_says()
    {
        await using var host = await AdminHost.StartAsync();
        await ImportAsync(host, NationalDay, MakeUp);

        (await host.Get<RemoveHoliday>().RunAsync(new(Guid.NewGuid(), NationalDay.Date!.Value))).Succeeded.ShouldBeTrue();
        (await host.Get<RemoveHoliday>().RunAsync(new(Guid.NewGuid(), new(2026, 3, 1)))).Succeeded.ShouldBeTrue();

        (await host.Get<ICalendar>().CurrentAsync()).IsWorkingDay(NationalDay.Date!.Value).ShouldBeTrue();
        (await host.Get<HolidayList>().PageAsync(new(), default)).Total.ShouldBe(1);
    }

    static async Task<ImportReport> ImportAsync(ModuleHost host, params HolidayRow[] rows)
    {
        using var file = new MemoryStream();
        await HolidayRow.Layout.WriteAsync(file, rows.ToAsyncEnumerable());
        using var read = new MemoryStream(file.ToArray());
        return (await host.Get<IImport>().RunAsync(new(Guid.NewGuid(), read, "节假日.xlsx", DryRun: false), null, default)).Value;
    }

    [Fact]
    public async Task A_day_that_another_has_changed_or_taken_out_is_not_put_back_and_the_second_is_told()
    {
        await using var host = await AdminHost.StartAsync();
        var day = NationalDay.Date!.Value;
        await ImportAsync(host, NationalDay);
        (await host.Get<SetHoliday>().RunAsync(new(Guid.NewGuid(), day, HolidayKind.Off, "国庆", 0))).Succeeded.ShouldBeTrue();

        (await host.Get<SetHoliday>().RunAsync(new(Guid.NewGuid(), day, HolidayKind.Off, "国庆节假", 0))).Refusal!.IsStale.ShouldBeTrue();
        (await host.Get<SetHoliday>().RunAsync(new(Guid.NewGuid(), day, HolidayKind.Off, "国庆节假", null))).Refusal!.Field.ShouldBe("Date");
        await host.Get<RemoveHoliday>().RunAsync(new(Guid.NewGuid(), day));

        var late = await host.Get<SetHoliday>().RunAsync(new(Guid.NewGuid(), day, HolidayKind.Off, "国庆节假", 1));
        (late.Refusal!.IsStale, late.Refusal.Text.Key).ShouldBe((true, "RemovedByAnother"));
        (await host.Get<HolidayList>().PageAsync(new(), default)).Total.ShouldBe(0);
    }
}
