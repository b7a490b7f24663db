using ClosedXML.Excel;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Testing;

namespace PropertyHub.Platform.Tests.Excel;

public sealed class TemplateTests
{
    [Fact]
    public async Task A_template_has_headers_an_example_choices_and_a_guide()
    {
        using var output = new MemoryStream();
        await UnitLine.Layout.WriteTemplateAsync(output, TestContext.Current.CancellationToken);

        using var workbook = new XLWorkbook(output);
        workbook.Worksheets.Count.ShouldBe(2);
        var sheet = workbook.Worksheet(1);
        sheet.Name.ShouldBe("房屋");
        sheet.DataValidations.Select(choice => choice.Value).ShouldBe(["\"住宅,商铺,办公\"", "\"是,否\""], ignoreOrder: true);
        sheet.SheetView.SplitRow.ShouldBe(1);
        sheet.Column(2).Style.NumberFormat.Format.ShouldBe("@");
        sheet.Column(5).Style.NumberFormat.Format.ShouldBe("yyyy-mm-dd");
        workbook.Worksheet(2).RowsUsed().Count().ShouldBe(UnitLine.Layout.Headers.Count + 1);
    }

    [Fact]
    public async Task The_example_of_a_template_can_be_imported()
    {
        using var output = new MemoryStream();
        await UnitLine.Layout.WriteTemplateAsync(output, TestContext.Current.CancellationToken);

        var (rows, reader) = Reading.All(output.ToArray());

        reader.Errors.All.ShouldBeEmpty();
        reader.Warnings.ShouldBeEmpty();
        rows.Single().Value.HandedOver.ShouldBe(new DateOnly(2021, 8, 26));
    }

    [Fact]
    public async Task Rows_written_are_read_back_the_same()
    {
        var lines = new[]
        {
            new UnitLine { Building = "=A", Code = "1-1-101", Area = 88.6001m, Use = Use.Office, HandedOver = new(2024, 2, 29), Period = new Period(2026, 11), Priority = 7, Price = new Money(1), PassThrough = true, Edition = new(3, 4) },
            new UnitLine { Building = "2", Area = 1m },
        };
        using var output = new MemoryStream();
        await UnitLine.Layout.WriteTemplateAsync(output, lines.ToAsyncEnumerable(), TestContext.Current.CancellationToken);

        var (rows, _) = Reading.All(output.ToArray());

        rows.Select(row => row.Value with { Buildings = [] }).ShouldBe(lines.Select(line => line with { Buildings = [] }));
    }

    [Fact]
    public async Task Refused_rows_come_back_with_their_reason_and_can_be_mended()
    {
        var file = Workbooks.Of([.. UnitLine.Required, "备注", "错误"], ["1", 10m, "住宅", "a", "old"], ["2", "x", "y", new DateOnly(2026, 11, 5), "old"]);
        var (_, reader) = Reading.All(file);
        reader.Errors.Add(3, "", "", Text.Verbatim("whole"));
        using var output = new MemoryStream();

        await RefusedRows.WriteAsync(new MemoryStream(file), reader.Errors, output, TestContext.Current.CancellationToken);

        Workbooks.Read(output.ToArray()).ShouldBe(
        [
            ["楼栋", "建筑面积", "用途", "备注", "错误"],
            ["2", "x", "y", "2026-11-05", $"建筑面积：{ExcelTexts.CellIsNotNumber}；用途：{ExcelTexts.CellIsNotWord((string[])["住宅", "商铺", "办公"])}；whole"],
        ]);
    }
}
