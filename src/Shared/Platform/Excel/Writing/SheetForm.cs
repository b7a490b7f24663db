using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace PropertyHub.Platform.Excel;

/// <summary>A workbook without its rows, taken apart: what is written before and after them, and which style each column's cells have.</summary>
internal sealed class SheetForm
{
    const string SheetPath = "xl/worksheets/sheet1.xml";
    const string Mark = "<!--rows-->";
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    static readonly string[] LastParts = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"];

    readonly Dictionary<string, byte[]> _parts = [];

    public int Columns { get; }

    /// <summary>Style number of a cell, by kind of row (see <see cref="FormWorkbook"/>) and column.</summary>
    public int[][] Styles { get; }

    public byte[] Head { get; }
    public byte[] Tail { get; }

    /// <summary>As <see cref="Head"/>, for a further sheet: not the one that opens.</summary>
    public byte[] FurtherHead { get; }

    public SheetForm(string name, IReadOnlyList<FormColumn> columns, IReadOnlyList<GuideLine> guide)
    {
        Columns = columns.Count;
        Unpack(FormWorkbook.Build(name, columns, guide));
        var sheet = XDocument.Load(new MemoryStream(_parts[SheetPath]));
        sheet.Root!.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == Main.NamespaceName).Remove();
        sheet.Root.SetAttributeValue("xmlns", Main.NamespaceName);
        sheet.Root.Element(Main + "dimension")?.Remove();
        var data = sheet.Root.Element(Main + "sheetData")!;
        var samples = data.Elements().Skip(1).ToArray();
        Styles = [.. samples.Select(row => row.Elements().Select(cell => (int?)cell.Attribute("s") ?? 0).ToArray())];
        samples.Remove();
        data.Add(new XComment("rows"));
        (Head, Tail) = Split(sheet);
        foreach (var view in sheet.Descendants(Main + "sheetView"))
            view.Attribute("tabSelected")?.Remove();
        (FurtherHead, _) = Split(sheet);
    }

    /// <summary>The parts that stand before the rows. The three that list the sheets come last, when their number is known.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> First =>
        _parts.Where(part => part.Key != SheetPath && !LastParts.Contains(part.Key)).OrderByDescending(part => part.Key == "_rels/.rels").Select(part => (part.Key, part.Value));

    public static string PathOf(int sheet) => sheet == 1 ? SheetPath : string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/more{sheet}.xml");

    public IEnumerable<(string Path, byte[] Bytes)> Last(int sheets)
    {
        var documents = LastParts.ToDictionary(path => path, path => XDocument.Load(new MemoryStream(_parts[path])));
        for (var sheet = sheets; sheet >= 2; sheet--)
            List(sheet, documents[LastParts[0]].Root!.Element(Main + "sheets")!, documents[LastParts[1]].Root!, documents[LastParts[2]].Root!);
        return documents.Select(document => (document.Key, Bytes(document.Value)));
    }

    static void List(int number, XElement sheets, XElement links, XElement types)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"more{number}");
        var first = sheets.Elements().First();
        var next = sheets.Elements().Max(sheet => (int)sheet.Attribute("sheetId")!) + 1;
        var name = string.Create(CultureInfo.InvariantCulture, $"{(string?)first.Attribute("name")} {number}");
        first.AddAfterSelf(new XElement(Main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", next), new XAttribute(Links + "id", id)));
        links.Add(new XElement(Package + "Relationship", new XAttribute("Type", Links.NamespaceName + "/worksheet"), new XAttribute("Target", "/" + PathOf(number)), new XAttribute("Id", id)));
        types.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + PathOf(number)), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")));
    }

    void Unpack(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            _parts[entry.FullName] = bytes.ToArray();
        }
    }

    static (byte[] Head, byte[] Tail) Split(XDocument sheet)
    {
        var text = Encoding.UTF8.GetString(Bytes(sheet));
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        return (Encoding.UTF8.GetBytes(text[..at]), Encoding.UTF8.GetBytes(text[(at + Mark.Length)..]));
    }

    static byte[] Bytes(XDocument document)
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(false)))
            document.Save(writer, SaveOptions.DisableFormatting);
        return bytes.ToArray();
    }
}
