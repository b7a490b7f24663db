using PropertyHub.Platform.Excel;

namespace PropertyHub.Archives.Zones.Import;

/// <summary>A row of 责任区.</summary>
internal sealed class ZoneRow
{
    public string? Code { get; set; }
    public string? Name { get; set; }
    public IReadOnlyList<string>? Buildings { get; set; }
    public string? StewardNo { get; set; }

    public const string CodeHeader = "责任区编码", BuildingsHeader = "楼栋", StewardHeader = "管家工号";

    public static readonly RowLayout<ZoneRow> Layout = new RowLayout<ZoneRow>("责任区", HeaderSynonyms.Embedded(typeof(ZoneRow).Assembly, "ZoneHeaders.json"))
        .Code(CodeHeader, row => row.Code, required: true, maxLength: 30, example: "Z1")
        .Text("名称", row => row.Name, required: true, maxLength: 100, example: "一区")
        .List(BuildingsHeader, row => row.Buildings, required: true, example: "1;2;3")
        .Code(StewardHeader, row => row.StewardNo, required: true, maxLength: 30, example: "E010");
}
