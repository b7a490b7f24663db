using System.Globalization;
using System.Text;
using CsCheck;
using PropertyHub.Platform.Excel;
using PropertyHub.Testing;

namespace PropertyHub.Platform.Tests.Excel;

public sealed class SheetReaderTests
{
    [Theory]
    [InlineData("88.59999999999999", "88.6")]
    [InlineData("88.599999999999994", "88.6")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1.2E-3", "0.0012")]
    [InlineData("1.2345e+3", "1234.5")]
    [InlineData("-5.5999999999999996", "-5.6")]
    [InlineData("1234567890123456", "1234567890123460")]
    [InlineData("999999999999999.9", "1000000000000000")]
    [InlineData("9.9999999999999995E-2", "0.1")]
    [InlineData("1E-320", "0")]
    [InlineData("0", "0")]
    [InlineData("1.5000", "1.5")]
    [InlineData("79228162514264337593543950335", "79228162514264300000000000000")]
    public void A_number_is_the_decimal_of_15_digits_that_Excel_shows(string written, string expected)
    {
        var cell = RawWorkbook.CellOf($"<c><v>{written}</v></c>");

        cell.Kind.ShouldBe(CellKind.Number);
        cell.Written.ShouldBe(expected);
    }

    [Fact]
    public void A_number_beyond_decimal_is_text() => RawWorkbook.CellOf("<c><v>1E+300</v></c>").Kind.ShouldBe(CellKind.Text);

    [Fact]
    public void The_digits_of_a_double_give_back_the_decimal_that_was_typed() =>
        Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Int[0, 8]).Sample((units, places) =>
        {
            var typed = units / (decimal)Math.Pow(10, places);
            Numerals.TryParse(((double)typed).ToString("G17", CultureInfo.InvariantCulture), out var read).ShouldBeTrue();
            read.ShouldBe(typed);
        });

    [Fact]
    public void Text_comes_shared_or_inline_rich_or_plain_without_phonetics()
    {
        var cells = new RawWorkbook
        {
            Strings = "<si><t>楼栋</t></si><si><r><t>A</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> B</t></r><rPh sb=\"0\" eb=\"1\"><t>phon</t></rPh><phoneticPr fontId=\"1\"/></si><si><t/></si><si/>",
            Rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"E1\" t=\"inlineStr\"><is><r><t>x</t></r><r><t>&lt;y&gt;_x000D_</t></r></is></c><c r=\"F1\" t=\"str\"><f>A1</f><v>楼栋</v></c><c r=\"G1\" t=\"inlineStr\"><is><t><![CDATA[a&b]]></t></is></c></row>",
        }.FirstRow();

        cells.Select(cell => cell.Written).ShouldBe(["楼栋", "A B", "", "", "x<y>\r", "楼栋", "a&b"]);
        cells[5].IsFormula.ShouldBeTrue();
    }

    [Fact]
    public void Flags_errors_and_iso_dates()
    {
        var cells = new RawWorkbook { Rows = "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2026-11-05T00:00:00</v></c><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c></row>" }.FirstRow();

        cells.Select(cell => cell.Kind).ShouldBe([CellKind.Flag, CellKind.Flag, CellKind.Fault, CellKind.Date, CellKind.Blank, CellKind.Number]);
        cells.Select(cell => cell.Written).ShouldBe(["TRUE", "FALSE", "#N/A", "2026-11-05", "", "2"]);
        cells[4].IsFormula.ShouldBeTrue();
    }

    [Theory]
    [InlineData(14, null, true)]
    [InlineData(22, null, true)]
    [InlineData(31, null, true)]
    [InlineData(57, null, true)]
    [InlineData(0, null, false)]
    [InlineData(4, null, false)]
    [InlineData(49, null, false)]
    [InlineData(164, "yyyy-mm-dd", true)]
    [InlineData(164, "yyyy\"年\"m\"月\"d\"日\";@", true)]
    [InlineData(164, "[$-804]aaaa;@", false)]
    [InlineData(164, "[h]:mm", true)]
    [InlineData(164, "[Red]0.00;[DBNum1]d", false)]
    [InlineData(164, "0.00\"days\"", false)]
    [InlineData(164, "#,##0\\d", false)]
    [InlineData(164, "General", false)]
    [InlineData(164, "_d0.0", false)]
    public void The_style_tells_dates_from_numbers(int id, string? code, bool isDate)
    {
        var custom = code is null ? "" : $"<numFmts><numFmt numFmtId=\"164\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/></numFmts>";
        var cell = new RawWorkbook
        {
            Styles = $"{custom}<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{id}\"/></cellXfs>",
            Rows = "<row><c s=\"1\"><v>46331</v></c></row>",
        }.FirstRow()[0];

        cell.Kind.ShouldBe(isDate ? CellKind.Date : CellKind.Number);
        cell.Written.ShouldBe(isDate ? "2026-11-05" : "46331");
    }

    [Theory]
    [InlineData("1", false, "1900-01-01")]
    [InlineData("59", false, "1900-02-28")]
    [InlineData("61", false, "1900-03-01")]
    [InlineData("60", false, null)]
    [InlineData("-1", false, null)]
    [InlineData("2958465", false, "9999-12-31")]
    [InlineData("2958466", false, null)]
    [InlineData("46331.75", false, "2026-11-05 18:00:00")]
    [InlineData("46330.99999999999", false, "2026-11-05")]
    [InlineData("0", true, "1904-01-01")]
    [InlineData("44869", true, "2026-11-05")]
    public void Serial_days_of_both_calendars(string serial, bool is1904, string? expected)
    {
        var cell = new RawWorkbook
        {
            WorkbookProperties = is1904 ? "<workbookPr date1904=\"1\"/>" : "",
            Styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
            Rows = $"<row><c s=\"0\"><v>{serial}</v></c></row>",
        }.FirstRow()[0];

        (cell.Kind == CellKind.Date ? cell.Written : null).ShouldBe(expected);
    }

    [Fact]
    public void Rows_and_cells_may_lack_their_reference_be_sparse_or_blank()
    {
        var file = new RawWorkbook { Rows = "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"3\"/><row r=\"5\"><c r=\"AB5\"><v>9</v></c><c><v>10</v></c></row><row><c s=\"0\"/></row>" }.Bytes();
        using var sheet = SheetReader.Open(new MemoryStream(file)).Value;

        sheet.Read().ShouldBeTrue();
        (sheet.Row.Number, sheet.Row.Width, sheet.Row[1].IsBlank, sheet.Row[2].Number, sheet.Row[99].IsBlank).ShouldBe((1, 3, true, 3m, true));
        sheet.Read().ShouldBeTrue();
        (sheet.Row.Number, sheet.Row.Width, sheet.Row[0].IsBlank, sheet.Row[27].Number, sheet.Row[28].Number).ShouldBe((5, 29, true, 9m, 10m));
        sheet.Read().ShouldBeFalse();
        sheet.Problem.ShouldBeNull();
    }

    [Theory]
    [InlineData(RawWorkbook.Main, "")]
    [InlineData("http://purl.oclc.org/ooxml/spreadsheetml/main", "")]
    [InlineData(RawWorkbook.Main, "x")]
    public void Prefix_and_edition_of_the_standard_do_not_matter(string ns, string prefix)
    {
        var (p, xmlns) = prefix.Length == 0 ? ("", "xmlns") : ("x:", "xmlns:x");
        new RawWorkbook { Sheet = $"<?xml version=\"1.0\"?><{p}worksheet {xmlns}=\"{ns}\"><{p}sheetData>\n <{p}row>\n<{p}c>\n<{p}v>7</{p}v></{p}c></{p}row></{p}sheetData></{p}worksheet>" }
            .FirstRow()[0].Number.ShouldBe(7m);
    }

    [Fact]
    public void The_first_visible_sheet_is_read_wherever_its_part_lies()
    {
        new RawWorkbook { Sheets = "<sheet name=\"A\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"B\" sheetId=\"2\" r:id=\"rId4\"/>" }.FirstRow()[0].Written.ShouldBe("second");
        new RawWorkbook { Target = "/xl/worksheets/../worksheets/Sheet1.xml", Rows = "<row><c><v>5</v></c></row>" }.FirstRow()[0].Number.ShouldBe(5m);
    }

    [Fact]
    public void Merged_data_cells_make_bad_rows_and_merges_elsewhere_do_no_harm()
    {
        const string row = "<c t=\"inlineStr\"><is><t>1</t></is></c><c><v>10</v></c><c t=\"inlineStr\"><is><t>住宅</t></is></c>";
        var file = new RawWorkbook
        {
            Rows = "<row><c t=\"inlineStr\"><is><t>楼栋</t></is></c><c t=\"inlineStr\"><is><t>建筑面积</t></is></c><c t=\"inlineStr\"><is><t>用途</t></is></c></row>"
                + $"<row>{row}</row><row>{row}</row><row><c/><c><v>10</v></c></row><row>{row}</row>",
            AfterRows = "<mergeCells count=\"3\"><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"D1:F1\"/><mergeCell ref=\"G2:H9\"/></mergeCells>",
        }.Bytes();

        var (rows, reader) = Reading.All(file);

        rows.Select(r => r.Number).ShouldBe([2, 5]);
        reader.Errors.All.Where(error => error.Reason.Key == "CellIsMerged").Select(error => (error.Row, error.Column)).ShouldBe([(3, "楼栋"), (4, "楼栋")]);
    }

    [Fact]
    public void Formulas_give_their_last_result_with_a_warning_and_without_one_an_error()
    {
        const string header = "<row><c t=\"inlineStr\"><is><t>楼栋</t></is></c><c t=\"inlineStr\"><is><t>建筑面积</t></is></c><c t=\"inlineStr\"><is><t>用途</t></is></c></row>";
        const string start = "<row><c t=\"inlineStr\"><is><t>1</t></is></c>";
        const string end = "<c t=\"inlineStr\"><is><t>住宅</t></is></c></row>";
        var (rows, reader) = Reading.All(new RawWorkbook { Rows = $"{header}{start}<c><f>5+5</f><v>10</v></c>{end}{start}<c><f>5+5</f></c>{end}{start}<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>{end}" }.Bytes());

        rows.Single().Value.Area.ShouldBe(10m);
        reader.Warnings.Single().ShouldBe(ExcelTexts.FormulasWereUsed("建筑面积", 1));
        reader.Errors.All.Select(error => (error.Row, error.Value, error.Reason)).ShouldBe([(3, "", ExcelTexts.FormulaHasNoResult), (4, "#DIV/0!", ExcelTexts.CellIsFault)]);
    }

    [Fact]
    public void Escaped_characters_are_decoded()
    {
        EscapedText.Decode("a_x000A_b_x005F_x000A_c_x00_").ShouldBe("a\nb_x000A_c_x00_");
        RawWorkbook.CellOf("<c t=\"inlineStr\"><is><t>&#x1F600;龘</t></is></c>").Written.ShouldBe("😀龘");
    }

    [Fact]
    public void Column_letters() => Gen.Int[0, SheetLimits.Columns - 1].Sample(column => CellReference.Column(CellReference.Letters(column) + "7") == column);

    [Fact]
    public void What_ClosedXML_writes_is_read()
    {
        var file = Workbooks.Of(["a", "b"], ["x", 88.6m], [true, new DateOnly(2026, 11, 5)]);

        Workbooks.Read(file).ShouldBe([["a", "b"], ["x", "88.6"], ["TRUE", "2026-11-05"]]);
    }

    [Fact]
    public void Utf16_sheets_are_read_with_their_merges()
    {
        var xml = $"<?xml version=\"1.0\" encoding=\"utf-16\"?><worksheet xmlns=\"{RawWorkbook.Main}\"><sheetData><row><c><v>7</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";
        var file = new RawWorkbook
        {
            Target = "worksheets/sheet9.xml",
            Also = zip =>
            {
                using var part = zip.CreateEntry("xl/worksheets/sheet9.xml").Open();
                part.Write([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(xml)]);
            },
        }.Bytes();
        using var sheet = SheetReader.Open(new MemoryStream(file)).Value;

        sheet.Read().ShouldBeTrue();
        sheet.Row.IsMerged(1).ShouldBeTrue();
    }
}
