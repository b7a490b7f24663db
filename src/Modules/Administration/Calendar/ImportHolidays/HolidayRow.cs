using PropertyHub.Platform.Excel;

namespace PropertyHub.Administration.Calendar;

/// <summary>A row of the spreadsheet 节假日.</summary>
internal sealed class HolidayRow
{
    public DateOnly? Date { get; set; }
    public HolidayKind? Kind { get; set; }
    public string? Name { get; set; }

    public const string DateHeader = "日期";

    public static readonly RowLayout<HolidayRow> Layout = new RowLayout<HolidayRow>("节假日", HeaderSynonyms.Embedded(typeof(HolidayRow).Assembly, "HolidayHeaders.json"))
        .Date(DateHeader, row => row.Date, required: true, example: "2026-10-01")
        .Word("类型", new Words<HolidayKind>(("放假", HolidayKind.Off), ("上班", HolidayKind.Working)), row => row.Kind, required: true, example: "放假")
        .Text("名称", row => row.Name, maxLength: 60, example: "国庆节");
}
