using System.IO.Compression;
using System.Text;
using CsCheck;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Testing;

namespace PropertyHub.Platform.Tests.Excel;

[Collection(Memory.Alone)]
public sealed class MalformedFileTests
{
    const long Megabyte = 1024 * 1024;

    static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Why the file is refused, at opening or on the way; null when it is read to its end.</summary>
    static string? Problem(byte[] file)
    {
        var opened = SheetReader.Open(new MemoryStream(file));
        if (!opened.Succeeded)
            return opened.Refusal!.Text.Key;
        using var sheet = opened.Value;
        while (sheet.Read())
        {
        }
        return sheet.Problem?.Text.Key;
    }

    [Fact]
    public void Other_kinds_of_files_are_named()
    {
        Problem([]).ShouldBe("FileIsEmpty");
        Problem("楼栋,单元"u8.ToArray()).ShouldBe("FileIsNotXlsx");
        Problem([.. Ole, .. new byte[1000], .. Encoding.Unicode.GetBytes("Workbook")]).ShouldBe("FileIsXls");
        Problem([.. Ole, .. new byte[70_000], .. Encoding.Unicode.GetBytes("EncryptedPackage")]).ShouldBe("FileIsEncrypted");
        Problem(Zip(("word/document.xml", "<a/>"))).ShouldBe("FileIsNotXlsx");
        Problem(Zip(("xl/workbook.bin", "x"))).ShouldBe("FileIsXlsb");
        Problem(new byte[SheetLimits.FileBytes + 1]).ShouldBe("FileIsTooLarge");
        Problem("PK\u0003\u0004"u8.ToArray()).ShouldBe("FileIsBroken");
        Problem(new RawWorkbook { Sheets = "" }.Bytes()).ShouldBe("FileHasNoSheet");
        Problem(new RawWorkbook { Sheet = "<worksheet/>" }.Bytes()).ShouldBe("FileHasNoSheet");
        Problem(new RawWorkbook { Sheet = "" }.Bytes()).ShouldBe("FileIsBroken");
    }

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"1\"><c><v>1</v></c></row>")]
    [InlineData("<row r=\"x\"/>")]
    [InlineData("<row r=\"1048577\"/>")]
    [InlineData("<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"/></row>")]
    [InlineData("<row><c r=\"XFE1\"><v>1</v></c></row>")]
    [InlineData("<row><c r=\"11\"><v>1</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>0</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>-1</v></c></row>")]
    [InlineData("<row><c><v>1</v></row>")]
    [InlineData("<row><c><v>&undefined;</v></c></row>")]
    public void A_sheet_that_contradicts_itself_is_broken(string rows) => Problem(new RawWorkbook { Rows = rows }.Bytes()).ShouldBe("FileIsBroken");

    [Fact]
    public void A_document_type_is_never_read()
    {
        const string bomb = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        Problem(new RawWorkbook { Sheet = $"{bomb}<worksheet><sheetData><row><c t=\"str\"><v>&f;&b;</v></c></row></sheetData></worksheet>" }.Bytes()).ShouldBe("FileIsBroken");
    }

    [Fact]
    public void Too_many_rows_are_refused_and_blank_ones_do_not_count()
    {
        var row = string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 1000));
        var blank = string.Concat(Enumerable.Repeat("<row><c s=\"0\"/></row>", 1000));
        Problem(new RawWorkbook { Sheet = Long(row, 501) }.Bytes()).ShouldBe("TooManyRows");
        Problem(new RawWorkbook { Sheet = Long(blank, 540) }.Bytes()).ShouldBeNull();

        static string Long(string rows, int times) => $"<worksheet><sheetData>{string.Concat(Enumerable.Repeat(rows, times))}</sheetData></worksheet>";
    }

    public static TheoryData<string> Bombs => ["cell", "attribute", "whitespace", "depth", "names", "strings", "blanks", "merges", "parts"];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_refused_in_little_memory(string kind)
    {
        var file = Bomb(kind);
        string? problem = null;

        var peak = Memory.Peak(() => problem = Problem(file));

        problem.ShouldNotBeNull();
        peak.ShouldBeLessThan(300 * Megabyte);
    }

    [Fact]
    public void Files_cut_or_bitten_anywhere_give_a_refusal_or_rows_but_never_a_crash()
    {
        var whole = Workbooks.Of(UnitLine.Required, ["1", 10m, "住宅"], ["2", 20.5m, "办公"]);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Bool).Sample((at, value, cut) =>
        {
            var file = cut ? whole[..at] : [.. whole[..at], value, .. whole[(at + 1)..]];
            var opened = UnitLine.Layout.Open(new MemoryStream(file));
            if (!opened.Succeeded)
                return;
            using var reader = opened.Value;
            _ = reader.Rows().Count();
        }, iter: 300);
    }

    static byte[] Bomb(string kind) => kind switch
    {
        "cell" => Sheet(part => Fill(part, "<worksheet><sheetData><row><c t=\"str\"><v>", "a", 80 * Megabyte)),
        "attribute" => Sheet(part => Fill(part, "<worksheet><sheetData><row><c t=\"", "a", 80 * Megabyte)),
        "whitespace" => Sheet(part => Fill(part, "<worksheet><sheetData><row ", " ", 80 * Megabyte)),
        "depth" => Sheet(part => Fill(part, "<worksheet><sheetData>", "<row>", 40 * Megabyte)),
        "names" => Sheet(part => Names(part)),
        "blanks" => Sheet(part => Fill(part, "<worksheet><sheetData>", "<x/>", 100 * Megabyte)),
        "merges" => Sheet(part => Fill(part, "<worksheet><sheetData/><mergeCells>", "<mergeCell ref=\"A1:B2\"/>", 60 * Megabyte)),
        "strings" => new RawWorkbook { Also = zip => Part(zip, "xl/sharedStrings.xml", part => Fill(part, "<sst>", "<si><t>一</t></si>", 120 * Megabyte)) }.Bytes(),
        _ => new RawWorkbook { Also = zip => { for (var i = 0; i < 6000; i++) zip.CreateEntry($"{i}"); } }.Bytes(),
    };

    static byte[] Sheet(Action<Stream> fill) => new RawWorkbook { Target = "bomb.xml", Also = zip => Part(zip, "xl/bomb.xml", fill) }.Bytes();

    static void Part(ZipArchive zip, string path, Action<Stream> fill)
    {
        using var part = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        fill(part);
    }

    static void Fill(Stream part, string start, string again, long length)
    {
        part.Write(Encoding.UTF8.GetBytes(start));
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(again, 65_536 / again.Length)));
        for (long done = 0; done < length; done += block.Length)
            part.Write(block);
    }

    static void Names(Stream part)
    {
        part.Write("<worksheet><sheetData>"u8);
        for (var i = 0; i < 1_000_000; i++)
            part.Write(Encoding.UTF8.GetBytes($"<n{i}/>"));
    }

    static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in parts)
                RawWorkbook.Put(zip, path, text);
        return bytes.ToArray();
    }
}
