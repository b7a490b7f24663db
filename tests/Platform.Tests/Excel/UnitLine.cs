using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Platform.Tests.Excel;

enum Use { Dwelling, Shop, Office }

/// <summary>A row with a column of every kind.</summary>
sealed record UnitLine
{
    public string Building { get; init; } = "";
    public string? Code { get; init; }
    public decimal Area { get; init; }
    public Use Use { get; init; }
    public DateOnly? HandedOver { get; init; }
    public Period? Period { get; init; }
    public int? Priority { get; init; }
    public Money? Price { get; init; }
    public bool PassThrough { get; init; }
    public IReadOnlyList<string> Buildings { get; init; } = [];
    public Version? Edition { get; init; }

    public static readonly Words<Use> Uses = new Words<Use>(("住宅", Use.Dwelling), ("商铺", Use.Shop), ("办公", Use.Office)).Also("店铺", Use.Shop);

    public static readonly HeaderSynonyms Synonyms = new(new Dictionary<string, string[]> { ["建筑面积"] = ["面积"], ["房屋编码"] = ["房间编码"] });

    public static readonly RowLayout<UnitLine> Layout = new RowLayout<UnitLine>("房屋", Synonyms)
        .Text("楼栋", r => r.Building, required: true, maxLength: 10, example: "1")
        .Code("房屋编码", r => r.Code, example: "1-1-101")
        .Number("建筑面积", r => r.Area, decimals: 4, required: true, above: 0, max: 100_000, example: "88.6")
        .Word("用途", Uses, r => r.Use, required: true, example: "住宅")
        .Date("交房日期", r => r.HandedOver, example: "2021-08-26")
        .Period("账期", r => r.Period, example: "2026-11")
        .Whole("优先级", r => r.Priority, min: 1, max: 99, example: "1")
        .Money("单价", r => r.Price, min: 0, example: "2.8")
        .Flag("代收代付", r => r.PassThrough, example: "否")
        .List("适用楼栋", r => r.Buildings, example: "1;2")
        .Parsed("版本", Parse, r => r.Edition, edition => edition.ToString(), Text.Verbatim("1.2"), example: "1.2");

    public static readonly string[] Required = ["楼栋", "建筑面积", "用途"];

    static Outcome<Version> Parse(string text) => Version.TryParse(text, out var version) ? version : new Refusal(Text.Verbatim("no edition"));
}

static class Reading
{
    public static (List<RowOf<UnitLine>> Rows, RowReader<UnitLine> Reader) All(byte[] file)
    {
        var reader = UnitLine.Layout.Open(new MemoryStream(file)).Value;
        return (reader.Rows().ToList(), reader);
    }

    public static UnitLine One(string header, object? value)
    {
        var (rows, reader) = All(Workbook(header, value));
        reader.Errors.All.Select(error => error.ToText().ToString()).ShouldBeEmpty();
        return rows.Single().Value;
    }

    public static RowError Error(string header, object? value)
    {
        var (rows, reader) = All(Workbook(header, value));
        rows.ShouldBeEmpty();
        return reader.Errors.All.Single();
    }

    static byte[] Workbook(string header, object? value)
    {
        (string Header, object? Value)[] others = [("楼栋", "1"), ("建筑面积", 88.6m), ("用途", "住宅")];
        var cells = others.Where(other => other.Header != header).Append((Header: header, Value: value)).ToArray();
        return Testing.Workbooks.Of([.. cells.Select(cell => cell.Header)], [.. cells.Select(cell => cell.Value)]);
    }
}
