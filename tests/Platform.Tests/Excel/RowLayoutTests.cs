using System.Globalization;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Testing;

namespace PropertyHub.Platform.Tests.Excel;

public sealed class RowLayoutTests
{
    [Fact]
    public void A_row_fills_its_properties_whatever_the_order_of_columns()
    {
        var (rows, reader) = Reading.All(Workbooks.Of(
            ["用途", "交房日期", "楼栋", "建筑面积", "账期", "优先级", "单价", "代收代付", "适用楼栋", "版本", "房屋编码"],
            ["商铺", new DateOnly(2021, 8, 26), "A座", 88.6m, "2026-11", 3, 2.8m, "是", "1;2、3", "1.2", "1-1-101"]));

        reader.Errors.Count.ShouldBe(0);
        var row = rows.Single();
        row.Number.ShouldBe(2);
        row.Value.Buildings.ShouldBe(["1", "2", "3"]);
        (row.Value with { Buildings = [] }).ShouldBe(new UnitLine
        {
            Building = "A座",
            Code = "1-1-101",
            Area = 88.6m,
            Use = Use.Shop,
            HandedOver = new(2021, 8, 26),
            Period = new Period(2026, 11),
            Priority = 3,
            Price = new Money(280),
            PassThrough = true,
            Edition = new(1, 2),
        } with { Buildings = [] });
        rows.Single().Value.Area.ToString(CultureInfo.InvariantCulture).ShouldBe("88.6");
    }

    [Theory]
    [InlineData("12.5", "12.5")]
    [InlineData("１２.５", "12.5")]
    [InlineData(" 1,234.50 ", "1234.50")]
    [InlineData("１２．５", "12.5")]
    public void Text_that_is_a_number_is_that_number(string written, string expected) =>
        Reading.One("建筑面积", written).Area.ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("abc")]
    [InlineData("12,5")]
    [InlineData("12.5m")]
    [InlineData("1e3")]
    [InlineData("12.5%")]
    [InlineData("--1")]
    public void Other_text_in_a_number_column_is_a_bad_cell_with_row_column_and_value(string written)
    {
        var error = Reading.Error("建筑面积", written);

        (error.Row, error.Column, error.Value).ShouldBe((2, "建筑面积", written));
        error.Reason.ShouldBe(ExcelTexts.CellIsNotNumber);
    }

    [Fact]
    public void Bounds_and_decimals_hold()
    {
        Reading.Error("建筑面积", 0m).Reason.Key.ShouldBe("CellIsNotAbove");
        Reading.Error("建筑面积", 100_000.01m).Reason.Key.ShouldBe("CellIsOver");
        Reading.Error("建筑面积", 1.23456m).Reason.Key.ShouldBe("CellHasDecimals");
        Reading.Error("单价", -0.01m).Reason.Key.ShouldBe("CellIsBelow");
        Reading.Error("单价", 1.001m).Reason.Key.ShouldBe("CellHasDecimals");
        Reading.Error("优先级", 1.5m).Reason.Key.ShouldBe("CellIsNotWhole");
        Reading.Error("优先级", 5_000_000_000m).Reason.Key.ShouldBe("CellIsOver");
        Reading.Error("楼栋", "12345678901").Reason.Key.ShouldBe("CellIsTooLong");
        Reading.One("建筑面积", 100_000m).Area.ShouldBe(100_000m);
    }

    [Theory]
    [InlineData("2026-11-05")]
    [InlineData("2026/11/5")]
    [InlineData("２０２６-11-05")]
    [InlineData("2026年11月5日")]
    [InlineData("2026-11-05 00:00:00")]
    public void Dates_as_text(string written) => Reading.One("交房日期", written).HandedOver.ShouldBe(new DateOnly(2026, 11, 5));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("05.11.26")]
    [InlineData("明天")]
    [InlineData(44434)]
    [InlineData(true)]
    public void What_is_no_date_is_refused(object written) => Reading.Error("交房日期", written).Reason.ShouldBe(ExcelTexts.CellIsNotDate);

    [Fact]
    public void A_month_may_be_text_or_the_date_that_Excel_made_of_it()
    {
        Reading.One("账期", "2026-11").Period.ShouldBe(new Period(2026, 11));
        Reading.One("账期", "2026年11月").Period.ShouldBe(new Period(2026, 11));
        Reading.One("账期", 202611).Period.ShouldBe(new Period(2026, 11));
        Reading.One("账期", new DateOnly(2026, 11, 1)).Period.ShouldBe(new Period(2026, 11));
        Reading.Error("账期", new DateOnly(2026, 11, 15)).Reason.ShouldBe(ExcelTexts.CellIsNotPeriod);
        Reading.Error("账期", "2026-13").Reason.ShouldBe(ExcelTexts.CellIsNotPeriod);
    }

    [Fact]
    public void Words_are_those_of_the_enumeration()
    {
        Reading.One("用途", " 商 铺 ").Use.ShouldBe(Use.Shop);
        Reading.One("用途", "店铺").Use.ShouldBe(Use.Shop);
        Reading.One("代收代付", true).PassThrough.ShouldBeTrue();
        var error = Reading.Error("用途", "仓库");
        error.Reason.ToString(CultureInfo.GetCultureInfo("zh-Hans")).ShouldBe("只能填：住宅、商铺、办公");
        error.ToText().ToString(CultureInfo.GetCultureInfo("zh-Hans")).ShouldBe("第 2 行“用途”：只能填：住宅、商铺、办公（仓库）");
    }

    [Fact]
    public void Codes_are_evened_out_and_text_keeps_its_punctuation()
    {
        Reading.One("房屋编码", "　１－１－ １０１").Code.ShouldBe("1-1-101");
        Reading.One("房屋编码", 101).Code.ShouldBe("101");
        Reading.One("楼栋", " Ａ座（东），２ ").Building.ShouldBe("A座（东），2");
    }

    [Fact]
    public void What_Excel_spoilt_is_not_taken_for_a_code()
    {
        Reading.Error("房屋编码", new DateOnly(2026, 1, 1)).Reason.ShouldBe(ExcelTexts.CellIsDate);
        Reading.Error("房屋编码", 440301199001011000m).Reason.ShouldBe(ExcelTexts.CellLostDigits);
    }

    [Fact]
    public void Every_bad_cell_of_a_file_is_told_and_good_rows_still_come()
    {
        var (rows, reader) = Reading.All(Workbooks.Of(UnitLine.Required, ["1", 10m, "住宅"], [null, "x", "y"], [null, null, null], ["2", 20m, "办公"]));

        rows.Select(row => row.Number).ShouldBe([2, 5]);
        reader.Errors.All.Select(error => (error.Row, error.Column, error.Value)).ShouldBe([(3, "楼栋", ""), (3, "建筑面积", "x"), (3, "用途", "y")]);
        reader.Count.ShouldBe(3);
        reader.Errors.ToRefusal().Details.Count.ShouldBe(3);
    }

    [Fact]
    public void Parsed_columns_tell_their_own_reason() => ((string)Reading.Error("版本", "x").Reason).ShouldBe("no edition");

    [Fact]
    public void A_module_refuses_a_row_with_the_value_of_its_column()
    {
        var (rows, reader) = Reading.All(Workbooks.Of(UnitLine.Required, ["1", 10.50m, "住宅"]));

        reader.Refuse(rows[0], "用途", Text.Verbatim("no"));

        reader.Errors.All.Single().ShouldBe(new RowError(2, "用途", "住宅", Text.Verbatim("no")));
    }

    [Fact]
    public void Headers_are_matched_loosely_and_unknown_ones_are_told()
    {
        var (rows, reader) = Reading.All(Workbooks.Of([" 楼 栋*", "面积（㎡）", "用途\n", "备注"], ["1", 10m, "住宅", "x"]));

        rows.Single().Value.Area.ShouldBe(10m);
        reader.Warnings.Single().ShouldBe(ExcelTexts.ColumnIsUnknown("备注", "D"));
        reader.Has("房屋编码").ShouldBeFalse();
        reader.Has("建筑面积").ShouldBeTrue();
    }

    [Fact]
    public void A_synonym_beside_the_header_itself_is_ignored()
    {
        var (rows, reader) = Reading.All(Workbooks.Of(["楼栋", "面积", "建筑面积", "用途"], ["1", 10m, 20m, "住宅"]));

        rows.Single().Value.Area.ShouldBe(20m);
        reader.Warnings.Count.ShouldBe(1);
    }

    [Fact]
    public void Missing_and_repeated_columns_are_refused()
    {
        var refusal = UnitLine.Layout.Open(Workbooks.Stream(["楼栋", "楼 栋", "用途"], ["1", "1", "住宅"])).Refusal.ShouldNotBeNull();

        refusal.Text.ShouldBe(ExcelTexts.ColumnIsTwice("楼栋", (string[])["A", "B"]), Compare);
        refusal.Details.Single().Key.ShouldBe("ColumnsAreMissing");
        UnitLine.Layout.Open(Workbooks.Stream([], [null, "1"])).Refusal.ShouldNotBeNull().Text.ShouldBe(ExcelTexts.HeaderIsMissing);
    }

    const string TwoSheets = "<sheet name=\"说明\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"房屋\" sheetId=\"2\" r:id=\"rId4\"/>";

    [Fact]
    public void Headers_missing_from_the_first_of_several_sheets_name_the_sheet_that_was_read()
    {
        var file = new RawWorkbook { Sheets = TwoSheets, Rows = "<row><c t=\"inlineStr\"><is><t>读我</t></is></c></row>" }.Bytes();
        var refusal = UnitLine.Layout.Open(new MemoryStream(file)).Refusal.ShouldNotBeNull();
        refusal.Details.Select(text => text.ToString()).ShouldContain(ExcelTexts.OnlyFirstSheet("说明", new[] { "房屋" }).ToString());
    }

    [Fact]
    public void A_second_sheet_that_is_not_read_is_told_and_a_guide_is_none()
    {
        const string header = "<row><c t=\"inlineStr\"><is><t>楼栋</t></is></c><c t=\"inlineStr\"><is><t>建筑面积</t></is></c><c t=\"inlineStr\"><is><t>用途</t></is></c></row>";
        Reading.All(new RawWorkbook { Sheets = TwoSheets, Rows = header }.Bytes()).Reader.Warnings.Single().Key.ShouldBe("OnlyFirstSheet");
        Reading.All(new RawWorkbook { Sheets = TwoSheets.Replace("\"房屋\"", "\"填寫說明\"", StringComparison.Ordinal), Rows = header }.Bytes()).Reader.Warnings.ShouldBeEmpty();
    }

    static readonly IEqualityComparer<Text> Compare = EqualityComparer<Text>.Create((a, b) => (string)a == (string)b);

    [Theory]
    [InlineData("18999999999")]
    [InlineData("111111111111111111")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Placeholders_mean_unknown(string? written) => Placeholders.Clear(written).ShouldBeNull();

    [Fact]
    public void Real_phones_are_kept() => Placeholders.Clear(" 13800138000 ").ShouldBe("13800138000");
}
