using System.Globalization;
using System.Xml;
using PropertyHub.Kernel;

namespace PropertyHub.Platform.Excel;

/// <summary>
/// Reads the first visible sheet of an xlsx file row by row, forward only, in memory that does not grow with its rows
/// (file up to 50 MB, 500,000 rows). Blank rows are passed over.
/// </summary>
public sealed class SheetReader : IDisposable
{
    readonly Workbook _workbook;
    readonly SharedStrings _strings;
    readonly DateFormats _formats;
    readonly MergedRanges _merged;
    readonly XmlPart _sheet;
    int _rows;

    SheetReader(Workbook workbook)
    {
        _workbook = workbook;
        _formats = DateFormats.Read(workbook.Styles);
        _strings = SharedStrings.Read(workbook.Strings);
        _merged = MergedRanges.Read(workbook.Sheet);
        _sheet = new(workbook.Sheet, SheetLimits.SheetBytes);
    }

    public string SheetName => _workbook.SheetName;

    /// <summary>Further visible sheets, which are not read; a template's guide is none of them.</summary>
    public IReadOnlyList<string> OtherSheets => _workbook.OtherSheets;

    /// <summary>The row just read. The same object each time.</summary>
    public SheetRow Row { get; } = new();

    /// <summary>Why reading ended before the last row; null while all is well.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>Opens a seekable stream, which stays the caller's.</summary>
    public static Outcome<SheetReader> Open(Stream file)
    {
        Workbook? workbook = null;
        try
        {
            workbook = Workbook.Open(file);
            var reader = new SheetReader(workbook);
            if (reader._sheet.ReadTo("sheetData"))
                return reader;
            reader.Dispose();
            return new Refusal(ExcelTexts.FileHasNoSheet);
        }
        catch (Exception e) when (Explain(e) is not null)
        {
            workbook?.Dispose();
            return Explain(e)!;
        }
    }

    /// <summary>Goes to the next row that holds anything; false at the end, or when the rest cannot be read (<see cref="Problem"/>).</summary>
    public bool Read()
    {
        try
        {
            return Problem is null && Next();
        }
        catch (Exception e) when (Explain(e) is not null)
        {
            Problem = Explain(e);
            return false;
        }
    }

    bool Next()
    {
        if (_sheet.AtStart && _sheet.Name == "sheetData" && _sheet.IsEmpty)
            return false;
        while (!(_sheet.AtEnd && _sheet.Name == "sheetData") && _sheet.Read())
        {
            if (!_sheet.AtStart || _sheet.Name != "row")
                continue;
            ReadRow();
            if (Row.IsBlank)
                continue;
            return ++_rows <= SheetLimits.Rows + 1 ? true : throw new SheetProblem(ExcelTexts.TooManyRows(SheetLimits.Rows));
        }
        return _sheet.AtEnd ? false : throw new SheetProblem(ExcelTexts.FileIsBroken);
    }

    void ReadRow()
    {
        var number = Row.Number + 1;
        if (_sheet.Attribute("r") is { } written && !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            || number <= Row.Number || number > SheetLimits.LastRow)
            throw new SheetProblem(ExcelTexts.FileIsBroken);
        Row.Start(number);
        _merged.Enter(number, Row.Merged);
        if (_sheet.IsEmpty)
            return;
        var (depth, column) = (_sheet.Depth, -1);
        while (_sheet.ReadChild(depth))
        {
            if (_sheet.Name != "c")
                continue;
            var next = _sheet.Attribute("r") is { } reference ? CellReference.Column(reference) : column + 1;
            if (next <= column || next >= SheetLimits.Columns)
                throw new SheetProblem(ExcelTexts.FileIsBroken);
            column = next;
            Row.Put(column, ReadCell());
        }
    }

    Cell ReadCell()
    {
        var (type, style, cell, formula) = (_sheet.Attribute("t"), _sheet.Attribute("s"), default(Cell), false);
        if (_sheet.IsEmpty)
            return cell;
        var depth = _sheet.Depth;
        while (_sheet.ReadChild(depth))
        {
            if (_sheet.Name == "f")
                formula = true;
            else if (_sheet.Name == "is")
                cell = Cell.OfText(EscapedText.Decode(_sheet.Words(rich: true)));
            else if (_sheet.Name == "v")
                cell = Value(type, style, _sheet.Words(rich: false));
        }
        return formula ? cell with { IsFormula = true } : cell;
    }

    Cell Value(string? type, string? style, ReadOnlySpan<char> text) => type switch
    {
        _ when text.IsWhiteSpace() => default,
        "s" => Cell.OfText(int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index)
            ? _strings[index] : throw new SheetProblem(ExcelTexts.FileIsBroken)),
        "b" => Cell.OfFlag(text.Trim() is "1" or "true"),
        "e" => Cell.OfFault(text.ToString()),
        "d" => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? Cell.OfDate(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified)) : Cell.OfText(text.ToString()),
        null or "" or "n" => Number(style, text),
        _ => Cell.OfText(EscapedText.Decode(text)),
    };

    Cell Number(string? style, ReadOnlySpan<char> text) =>
        !Numerals.TryParse(text, out var number) ? Cell.OfText(text.ToString())
        : style is not null && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && _formats.IsDate(index)
            && SerialDate.TryRead(number, _workbook.Is1904, out var moment) ? Cell.OfDate(moment)
        : Cell.OfNumber(number);

    static Refusal? Explain(Exception e) => e switch
    {
        SheetProblem problem => new(problem.Text),
        XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException => new(ExcelTexts.FileIsBroken),
        _ => null,
    };

    public void Dispose()
    {
        _sheet.Dispose();
        _workbook.Dispose();
    }
}
