using PropertyHub.Platform.Excel;

namespace PropertyHub.Archives.Parking.Import;

/// <summary>A row of 车位: a space, and the unit that held it from a day on.</summary>
internal sealed class ParkingRow
{
    public string? SpaceCode { get; set; }
    public ParkingKind? Kind { get; set; }
    public string? UnitCode { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    public const string SpaceHeader = "车位编号", UnitHeader = "房屋编码", FromHeader = "起始日期", ToHeader = "结束日期";

    public static readonly Words<ParkingKind> KindWords = new Words<ParkingKind>(("产权", ParkingKind.Owned), ("租赁", ParkingKind.Let))
        .Also("自有", ParkingKind.Owned).Also("產權", ParkingKind.Owned).Also("月租", ParkingKind.Let).Also("租賃", ParkingKind.Let);

    public static readonly RowLayout<ParkingRow> Layout = new RowLayout<ParkingRow>("车位", HeaderSynonyms.Embedded(typeof(ParkingRow).Assembly, "ParkingHeaders.json"))
        .Code(SpaceHeader, row => row.SpaceCode, required: true, maxLength: 60, example: "P00001")
        .Word("类型", KindWords, row => row.Kind, required: true, example: "租赁")
        .Code(UnitHeader, row => row.UnitCode, maxLength: 60, example: "3-2-1502")
        .Date(FromHeader, row => row.From, example: "2026-01-01")
        .Date(ToHeader, row => row.To);

    /// <summary>What a row is known by: its space and first day.</summary>
    public static string IdentityOf(string spaceCode, DateOnly? from) => $"{spaceCode}\n{from:yyyy-MM-dd}";
}
