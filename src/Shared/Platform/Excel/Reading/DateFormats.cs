using System.Globalization;
using System.IO.Compression;

namespace PropertyHub.Platform.Excel;

/// <summary>Which cell styles show their number as a date.</summary>
internal sealed class DateFormats
{
    readonly List<bool> _styles = [];

    public bool IsDate(int style) => style >= 0 && style < _styles.Count && _styles[style];

    public static DateFormats Read(ZipArchiveEntry? entry)
    {
        var formats = new DateFormats();
        if (entry is null)
            return formats;
        var custom = new Dictionary<int, bool>();
        using var part = new XmlPart(entry, SheetLimits.SmallPartBytes);
        var inCells = false;
        while (part.Read())
        {
            if (part.Name == "cellXfs")
                inCells = part.AtStart && !part.IsEmpty;
            else if (part.AtStart && part.Name == "numFmt")
                custom[Number(part.Attribute("numFmtId"))] = IsDate(part.Attribute("formatCode") ?? "");
            else if (part.AtStart && inCells && part.Name == "xf")
                formats._styles.Add(custom.TryGetValue(Number(part.Attribute("numFmtId")), out var date) ? date : IsBuiltIn(Number(part.Attribute("numFmtId"))));
            if (formats._styles.Count > SheetLimits.CellFormats || custom.Count > SheetLimits.CellFormats)
                throw new SheetProblem(ExcelTexts.FileIsBroken);
        }
        return formats;
    }

    static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static bool IsBuiltIn(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether the first section of a format, less what is quoted, escaped or in brackets, has a letter of date or time.</summary>
    public static bool IsDate(string format)
    {
        for (var i = 0; i < format.Length && format[i] != ';'; i++)
            switch (format[i])
            {
                case '"':
                    i = End(format, i, '"');
                    break;
                case '[':
                    var end = End(format, i, ']');
                    if (IsElapsed(format.AsSpan(i + 1, Math.Max(0, end - i - 1))))
                        return true;
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return true;
                case 'G' or 'g' when format.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
            }
        return false;
    }

    static int End(string format, int start, char mark) => format.IndexOf(mark, start + 1) is var at and >= 0 ? at : format.Length;

    static bool IsElapsed(ReadOnlySpan<char> bracket) => bracket.Length > 0 && bracket.IndexOfAnyExcept("hHmMsS") < 0;
}
