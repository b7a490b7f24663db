using PropertyHub.Platform.Excel;

namespace PropertyHub.Archives.Units.Import;

/// <summary>A row of 房屋.</summary>
internal sealed class UnitRow
{
    public string? Building { get; set; }
    public string? Entrance { get; set; }
    public string? Room { get; set; }
    public string? Code { get; set; }
    public decimal? FloorArea { get; set; }
    public UnitUsage? Usage { get; set; }
    public UnitStatus? Status { get; set; }
    public DateOnly? HandoverDate { get; set; }

    public const string BuildingHeader = "楼栋", CodeHeader = "房屋编码", AreaHeader = "建筑面积", HandoverHeader = "交房日期";

    public static readonly Words<UnitUsage> UsageWords = new Words<UnitUsage>(("住宅", UnitUsage.Dwelling), ("商铺", UnitUsage.Shop), ("办公", UnitUsage.Office))
        .Also("住房", UnitUsage.Dwelling).Also("商鋪", UnitUsage.Shop).Also("辦公", UnitUsage.Office);

    public static readonly Words<UnitStatus> StatusWords = new Words<UnitStatus>(
            ("未售", UnitStatus.Unsold), ("空置", UnitStatus.Vacant), ("已交房", UnitStatus.HandedOver),
            ("装修中", UnitStatus.Renovating), ("入住", UnitStatus.Occupied), ("出租", UnitStatus.Let))
        .Also("装修", UnitStatus.Renovating).Also("已入住", UnitStatus.Occupied).Also("已出租", UnitStatus.Let);

    public static readonly RowLayout<UnitRow> Layout = new RowLayout<UnitRow>("房屋", HeaderSynonyms.Embedded(typeof(UnitRow).Assembly, "UnitHeaders.json"))
        .Code(BuildingHeader, row => row.Building, required: true, maxLength: 30, example: "3")
        .Code("单元", row => row.Entrance, maxLength: 30, example: "2")
        .Code("房号", row => row.Room, required: true, maxLength: 30, example: "1502")
        .Code(CodeHeader, row => row.Code, maxLength: 60, example: "3-2-1502")
        .Number(AreaHeader, row => row.FloorArea, required: true, decimals: 4, min: 0, max: 1_000_000, example: "88.60")
        .Word("用途", UsageWords, row => row.Usage, required: true, example: "住宅")
        .Word("状态", StatusWords, row => row.Status, required: true, example: "入住")
        .Date(HandoverHeader, row => row.HandoverDate, example: "2022-04-18");

    public string CodeOrDefault => Code ?? Unit.CodeOf(Building!, Entrance, Room!);

    public static UnitRow Of(Unit unit) => new()
    {
        Building = unit.Building, Entrance = unit.Entrance, Room = unit.Room, Code = unit.Code, FloorArea = unit.FloorArea,
        Usage = unit.Usage, Status = unit.Status, HandoverDate = unit.HandoverDate,
    };
}
