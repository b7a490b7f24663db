using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Administration.Calendar;

/// <summary>The holiday table in the form in which it is imported.</summary>
internal sealed class HolidayExport(HolidayList holidays) : IExport
{
    public string Kind => "holidays";
    public Text Title => AdminTexts.Holidays;
    public string Right => AdminRights.EditHolidays;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments)
    {
        Func<Stream, CancellationToken, Task> write = (output, ct) => HolidayRow.Layout.WriteAsync(output, holidays.RowsAsync(ct), ct);
        return write;
    }
}
