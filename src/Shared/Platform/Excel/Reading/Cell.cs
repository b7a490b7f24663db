using System.Globalization;

namespace PropertyHub.Platform.Excel;

public enum CellKind { Blank, Text, Number, Date, Flag, Fault }

/// <summary>One cell as it stands in the file. A number is the decimal that Excel shows, of at most 15 significant digits.</summary>
public readonly struct Cell
{
    public CellKind Kind { get; private init; }
    public decimal Number { get; private init; }

    /// <summary>The value of a date cell, as the sheet's own calendar time.</summary>
    public DateTime Moment { get; private init; }

    /// <summary>The value comes from a formula: it is what was last calculated.</summary>
    public bool IsFormula { get; init; }

    readonly string? _text;

    Cell(string? text) => _text = text;

    public bool IsBlank => Kind == CellKind.Blank;
    public bool IsTrue => Kind == CellKind.Flag && Number != 0;

    internal static Cell OfText(string text) => string.IsNullOrWhiteSpace(text) ? default : new(text) { Kind = CellKind.Text };
    internal static Cell OfNumber(decimal number) => new(null) { Kind = CellKind.Number, Number = number };
    internal static Cell OfDate(DateTime moment) => new(null) { Kind = CellKind.Date, Moment = moment };
    internal static Cell OfFlag(bool value) => new(null) { Kind = CellKind.Flag, Number = value ? 1 : 0 };
    internal static Cell OfFault(string code) => new(code) { Kind = CellKind.Fault };

    /// <summary>The value as written: what a person finds in the cell.</summary>
    public string Written => Kind switch
    {
        CellKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        CellKind.Date => Moment.ToString(Moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        CellKind.Flag => Number != 0 ? "TRUE" : "FALSE",
        _ => _text ?? "",
    };

    public override string ToString() => Written;
}
