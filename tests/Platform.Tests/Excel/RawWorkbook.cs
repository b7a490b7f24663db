using System.IO.Compression;
using System.Text;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Platform.Tests.Excel;

/// <summary>A workbook put together from XML, so that tests can hold what other programs write, and what no program should.</summary>
sealed class RawWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public string Rows { get; init; } = "";
    public string? Sheet { get; init; }
    public string? Strings { get; init; }
    public string Styles { get; init; } = "";
    public string AfterRows { get; init; } = "";
    public string WorkbookProperties { get; init; } = "";
    public string Sheets { get; init; } = "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>";
    public string Target { get; init; } = "worksheets/sheet1.xml";
    public Action<ZipArchive>? Also { get; init; }

    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{Links}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\">{WorkbookProperties}<sheets>{Sheets}</sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Links}/worksheet\" Target=\"{Target}\"/><Relationship Id=\"rId2\" Type=\"{Links}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"{Links}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId4\" Type=\"{Links}/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
            Put(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>");
            if (Strings is not null)
                Put(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{Strings}</sst>");
            Put(zip, "xl/worksheets/sheet1.xml", Sheet ?? $"<worksheet xmlns=\"{Main}\"><sheetData>{Rows}</sheetData>{AfterRows}</worksheet>");
            Put(zip, "xl/worksheets/sheet2.xml", $"<worksheet xmlns=\"{Main}\"><sheetData><row><c t=\"inlineStr\"><is><t>second</t></is></c></row></sheetData></worksheet>");
            Also?.Invoke(zip);
        }
        return bytes.ToArray();
    }

    public static void Put(ZipArchive zip, string path, string text)
    {
        using var part = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The cells of the first row.</summary>
    public Cell[] FirstRow()
    {
        using var sheet = SheetReader.Open(new MemoryStream(Bytes())).Value;
        sheet.Read().ShouldBeTrue(sheet.Problem?.Text);
        return [.. Enumerable.Range(0, sheet.Row.Width).Select(i => sheet.Row[i])];
    }

    public static Cell CellOf(string xml) => new RawWorkbook { Rows = $"<row>{xml}</row>" }.FirstRow().FirstOrDefault();
}
