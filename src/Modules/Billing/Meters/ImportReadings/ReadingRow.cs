using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Billing.Meters;

/// <summary>A row of a readings file (抄表).</summary>
internal sealed class ReadingRow
{
    public string MeterNo { get; set; } = "";
    public string UnitCode { get; set; } = "";
    public string ItemCode { get; set; } = "";
    public Period? Period { get; set; }
    public decimal? Previous { get; set; }
    public decimal? Current { get; set; }
    public DateOnly? ReadOn { get; set; }
    public ReadingMark? Mark { get; set; }
    public decimal? Maximum { get; set; }
    public decimal? OldFinal { get; set; }
    public decimal? NewInitial { get; set; }

    public const string MeterColumn = "表号";
    public const string UnitColumn = "房屋编码";
    public const string ItemColumn = "项目编码";
    public const string CurrentColumn = "本期读数";
    public const string MaximumColumn = "表最大值";
    public const string OldFinalColumn = "旧表止数";
    public const string NewInitialColumn = "新表起数";

    public static readonly Words<ReadingMark> Marks = new(("正常", ReadingMark.Normal), ("翻转", ReadingMark.Rollover), ("换表", ReadingMark.Replacement));

    public static readonly RowLayout<ReadingRow> Layout = new RowLayout<ReadingRow>("抄表", HeaderSynonyms.Embedded(typeof(ReadingRow).Assembly, "ReadingHeaders.json"))
        .Code(MeterColumn, row => row.MeterNo, required: true, maxLength: 40, example: "W3-2-1502")
        .Code(UnitColumn, row => row.UnitCode, required: true, maxLength: 60, example: "3-2-1502")
        .Code(ItemColumn, row => row.ItemCode, required: true, maxLength: 20, example: "WATER")
        .Period("账期", row => row.Period, required: true, example: "2026-11")
        .Number("上期读数", row => row.Previous, Limits.ReadingDecimals, required: true, min: 0, max: Limits.Reading, example: "2076")
        .Number(CurrentColumn, row => row.Current, Limits.ReadingDecimals, required: true, min: 0, max: Limits.Reading, example: "2088.5")
        .Date("抄表日期", row => row.ReadOn, example: "2026-11-25")
        .Word("标记", Marks, row => row.Mark, example: "正常")
        .Number(MaximumColumn, row => row.Maximum, Limits.ReadingDecimals, min: 0, max: Limits.Reading)
        .Number(OldFinalColumn, row => row.OldFinal, Limits.ReadingDecimals, min: 0, max: Limits.Reading)
        .Number(NewInitialColumn, row => row.NewInitial, Limits.ReadingDecimals, min: 0, max: Limits.Reading);

    public Reading Values => new(Previous!.Value, Current!.Value, Mark ?? ReadingMark.Normal, Maximum, OldFinal, NewInitial);
}
