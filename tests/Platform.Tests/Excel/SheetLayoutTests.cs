using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using CsCheck;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Testing;

namespace PropertyHub.Platform.Tests.Excel;

[Collection(Memory.Alone)]
public sealed class SheetLayoutTests
{
    sealed record Line(string? Name, decimal? Quantity = null, Money? Amount = null, DateOnly? Day = null, long? Count = null, DateTime? At = null, bool IsTotal = false);

    static SheetLayout<Line> Layout(int lastRow = SheetLimits.LastRow) => new SheetLayout<Line>("台账") { LastRow = lastRow }
        .Text("名称", line => line.Name)
        .Number("数量", line => line.Quantity)
        .Money("应收", line => line.Amount)
        .Date("到期日", line => line.Day)
        .Whole("户数", line => line.Count)
        .Moment("时间", line => line.At)
        .TotalWhen(line => line.IsTotal);

    static async Task<byte[]> WriteAsync(IEnumerable<Line> lines, int lastRow = SheetLimits.LastRow)
    {
        using var output = new MemoryStream();
        await Layout(lastRow).WriteAsync(new AsyncOnlyStream(output), lines, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    [Fact]
    public async Task Cells_have_their_types_and_formats()
    {
        var file = await WriteAsync([new("甲", 1.25m, new Money(123456), new(2026, 11, 5), 3, new(2026, 11, 5, 18, 30, 0)), new(null), new("合计", null, new Money(-5), IsTotal: true)]);

        using var workbook = new XLWorkbook(new MemoryStream(file));
        var sheet = workbook.Worksheet("台账");
        sheet.Cell("A1").Style.Font.Bold.ShouldBeTrue();
        sheet.SheetView.SplitRow.ShouldBe(1);
        sheet.Cell("A2").GetString().ShouldBe("甲");
        (sheet.Cell("B2").DataType, sheet.Cell("B2").GetValue<decimal>()).ShouldBe((XLDataType.Number, 1.25m));
        (sheet.Cell("C2").Style.NumberFormat.Format, sheet.Cell("C2").GetValue<decimal>()).ShouldBe(("0.00", 1234.56m));
        (sheet.Cell("D2").DataType, sheet.Cell("D2").GetDateTime(), sheet.Cell("D2").Style.NumberFormat.Format).ShouldBe((XLDataType.DateTime, new(2026, 11, 5), "yyyy-mm-dd"));
        sheet.Cell("E2").GetValue<int>().ShouldBe(3);
        sheet.Cell("F2").GetDateTime().ShouldBe(new(2026, 11, 5, 18, 30, 0), TimeSpan.FromSeconds(1));
        sheet.Cell("A3").IsEmpty().ShouldBeTrue();
        (sheet.Cell("A4").Style.Font.Bold, sheet.Cell("C4").Style.Font.Bold, sheet.Cell("C2").Style.Font.Bold).ShouldBe((true, true, false));
        sheet.Cell("C4").GetValue<decimal>().ShouldBe(-0.05m);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 138")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public async Task Text_that_looks_like_a_formula_stays_text(string text)
    {
        var file = await WriteAsync([new(text), new("plain")]);

        using var workbook = new XLWorkbook(new MemoryStream(file));
        var sheet = workbook.Worksheet(1);
        sheet.Cell("A2").HasFormula.ShouldBeFalse();
        sheet.Cell("A2").DataType.ShouldBe(XLDataType.Text);
        sheet.Cell("A2").Style.IncludeQuotePrefix.ShouldBeTrue();
        sheet.Cell("A3").Style.IncludeQuotePrefix.ShouldBeFalse();
        Workbooks.Read(file)[1][0].ShouldBe(text.TrimEnd());
    }

    [Fact]
    public async Task What_is_written_is_read_back()
    {
        var letter = Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['一', '龥'], Any('<', '&', '\n', '\t', '\r', '"', '_', 'x', '0', '\uE000', '\u2028')).Select(c => c.ToString());
        var text = Gen.OneOf(letter, Any("😀", "𠮷", "_x000D_", "_x005F_", "]]>", "<!--")).Array[0, 30].Select(string.Concat);
        var line = Gen.Select(text, Gen.Long[-99_999_999_999_999, 99_999_999_999_999], Gen.Int[0, 10], Gen.Int[61, 2_958_465], Gen.Long[-99_999_999_999_999, 99_999_999_999_999])
            .Select((name, units, places, day, fen) => new Line(name, units / Power(places), new Money(fen), DateOnly.FromDayNumber(693_593 + day)));
        await line.Array[1, 40].SampleAsync(async lines =>
        {
            var file = await WriteAsync([.. lines]);
            using var sheet = SheetReader.Open(new MemoryStream(file)).Value;
            sheet.Read();
            var read = new List<Line>();
            while (sheet.Read())
                read.Add(new(string.IsNullOrWhiteSpace(sheet.Row[0].Written) ? null : sheet.Row[0].Written, sheet.Row[1].Number, Money.FromYuan(sheet.Row[2].Number), DateOnly.FromDateTime(sheet.Row[3].Moment)));
            sheet.Problem.ShouldBeNull();
            read.ShouldBe(lines.Select(l => string.IsNullOrWhiteSpace(l.Name) ? l with { Name = null } : l));
        }, iter: 60);

        static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
        static decimal Power(int places) => Enumerable.Repeat(10m, places).Aggregate(1m, (a, b) => a * b);
    }

    [Fact]
    public async Task Control_characters_and_half_characters_are_dropped_and_long_text_is_cut()
    {
        var rows = Workbooks.Read(await WriteAsync([new("a\u0001\u0000b\uD83Dc\uFFFFd\uDE00"), new(new string('长', 40_000))]));

        rows[1][0].ShouldBe("abcd");
        rows[2][0].Length.ShouldBe(32_767);
    }

    [Fact]
    public async Task Rows_beyond_a_sheet_go_on_in_further_sheets()
    {
        var file = await WriteAsync(Enumerable.Range(1, 25).Select(i => new Line($"{i}")), lastRow: 11);

        using var workbook = new XLWorkbook(new MemoryStream(file));
        workbook.Worksheets.Select(sheet => sheet.Name).ShouldBe(["台账", "台账 2", "台账 3"]);
        workbook.Worksheets.Select(sheet => sheet.LastRowUsed().RowNumber()).ShouldBe([11, 11, 6]);
        workbook.Worksheets.SelectMany(sheet => sheet.RowsUsed().Skip(1)).Select(row => row.Cell(1).GetString()).ShouldBe(Enumerable.Range(1, 25).Select(i => $"{i}"));
        workbook.Worksheets.ShouldAllBe(sheet => sheet.Cell("A1").GetString() == "名称");
    }

    [Fact]
    public async Task A_full_last_sheet_is_not_followed_by_an_empty_one()
    {
        using var workbook = new XLWorkbook(new MemoryStream(await WriteAsync(Enumerable.Range(1, 20).Select(i => new Line($"{i}")), lastRow: 11)));

        workbook.Worksheets.Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_rows_is_a_sheet_with_headers() => Workbooks.Read(await WriteAsync([])).Single().ShouldBe(Layout().Headers);

    [Fact]
    public async Task The_first_bytes_leave_before_the_last_row_comes_and_a_broken_off_file_does_not_open()
    {
        using var output = new MemoryStream();
        long early = 0;

        await Should.ThrowAsync<InvalidOperationException>(() => Layout().WriteAsync(new AsyncOnlyStream(output), Rows(), TestContext.Current.CancellationToken));

        early.ShouldBeGreaterThan(1000);
        SheetReader.Open(new MemoryStream(output.ToArray())).Succeeded.ShouldBeFalse();

        async IAsyncEnumerable<Line> Rows()
        {
            early = output.Length;
            await Task.Yield();
            yield return new("a");
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public void Two_hundred_thousand_rows_are_written_and_read_in_flat_memory()
    {
        const int rows = 200_000;
        const long megabyte = 1024 * 1024;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var written = Memory.Peak(() =>
            {
                using var file = File.Create(path);
                Layout().WriteAsync(file, Enumerable.Range(1, rows).Select(i => new Line($"单元 {i}", i * 1.01m, new Money(i), new(2026, 11, 5), i)), TestContext.Current.CancellationToken).GetAwaiter().GetResult();
            });
            var count = 0;
            var read = Memory.Peak(() =>
            {
                using var file = File.OpenRead(path);
                using var sheet = SheetReader.Open(file).Value;
                while (sheet.Read())
                    count++;
            });

            count.ShouldBe(rows + 1);
            written.ShouldBeLessThan(100 * megabyte);
            read.ShouldBeLessThan(100 * megabyte);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Like the body of a response: forward only, and never written synchronously.</summary>
    sealed class AsyncOnlyStream(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => throw new InvalidOperationException("flushed synchronously");
        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("written synchronously");
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => inner.WriteAsync(buffer, offset, count, cancellationToken);
    }
}
