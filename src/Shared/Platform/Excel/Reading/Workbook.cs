using System.IO.Compression;
using System.Text;

namespace PropertyHub.Platform.Excel;

/// <summary>The parts of a workbook that reading its first visible sheet needs.</summary>
internal sealed class Workbook : IDisposable
{
    readonly ZipArchive _zip;
    readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    Workbook(ZipArchive zip)
    {
        _zip = zip;
        foreach (var entry in zip.Entries)
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public string SheetName { get; private set; } = "";
    public List<string> OtherSheets { get; } = [];
    public bool Is1904 { get; private set; }
    public ZipArchiveEntry Sheet { get; private set; } = null!;
    public ZipArchiveEntry? Styles { get; private set; }
    public ZipArchiveEntry? Strings { get; private set; }

    public static Workbook Open(Stream file)
    {
        FileSignature.Check(file);
        var workbook = new Workbook(new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8));
        try
        {
            workbook.Find();
            return workbook;
        }
        catch
        {
            workbook.Dispose();
            throw;
        }
    }

    void Find()
    {
        if (_parts.ContainsKey("xl/workbook.bin"))
            throw new SheetProblem(ExcelTexts.FileIsXlsb);
        var path = Relationships("").FirstOrDefault(r => r.Type == "officeDocument").Target ?? "xl/workbook.xml";
        var main = Part(path) ?? throw new SheetProblem(ExcelTexts.FileIsNotXlsx);
        var related = Relationships(path);
        Styles = Part(related.FirstOrDefault(r => r.Type == "styles").Target);
        Strings = Part(related.FirstOrDefault(r => r.Type == "sharedStrings").Target);
        var sheets = related.Where(r => r.Type == "worksheet").ToLookup(r => r.Id, r => r.Target);

        ZipArchiveEntry? hidden = null;
        using var part = new XmlPart(main, SheetLimits.SmallPartBytes);
        while (part.Read())
        {
            if (!part.AtStart)
                continue;
            if (part.Name == "workbookPr")
                Is1904 = part.Attribute("date1904") is "1" or "true" or "on";
            if (part.Name != "sheet" || Part(sheets[part.RelationshipId() ?? ""].FirstOrDefault()) is not { } sheet)
                continue;
            if (part.Attribute("state") is "hidden" or "veryHidden")
            {
                hidden ??= sheet;
                continue;
            }
            Take(sheet, part.Attribute("name") ?? "");
        }
        Sheet ??= hidden ?? throw new SheetProblem(ExcelTexts.FileHasNoSheet);
    }

    void Take(ZipArchiveEntry sheet, string name)
    {
        if (Sheet is null)
            (Sheet, SheetName) = (sheet, name);
        else if (!FormWorkbook.IsGuide(name) && OtherSheets.Count < SheetLimits.SheetsNamed)
            OtherSheets.Add(name);
    }

    ZipArchiveEntry? Part(string? path) => path is null ? null : _parts.GetValueOrDefault(path);

    List<(string Id, string Type, string Target)> Relationships(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var found = new List<(string, string, string)>();
        if (Part($"{folder}_rels/{path[folder.Length..]}.rels") is not { } entry)
            return found;
        using var part = new XmlPart(entry, SheetLimits.SmallPartBytes);
        while (part.ReadTo("Relationship") && found.Count < SheetLimits.Parts)
            found.Add((part.Attribute("Id") ?? "", (part.Attribute("Type") ?? "").Split('/')[^1], Resolve(folder, part.Attribute("Target") ?? "")));
        return found;
    }

    static string Resolve(string folder, string target)
    {
        target = target.Replace('\\', '/');
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step == "..")
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            else if (step != ".")
                steps.Add(step);
        return string.Join('/', steps);
    }

    public void Dispose() => _zip.Dispose();
}
