using PropertyHub.Kernel;

namespace PropertyHub.Platform.Excel;

/// <summary>A row of a file whose cells could all be read.</summary>
public readonly record struct RowOf<TRow>(int Number, TRow Value);

/// <summary>A workbook being read by a layout. Read <see cref="Rows"/> once, to the end; then <see cref="Errors"/> tells whether the file is good.</summary>
public sealed class RowReader<TRow> : IDisposable where TRow : class, new()
{
    readonly RowLayout<TRow> _layout;
    readonly SheetReader _sheet;
    readonly int[] _places;
    readonly int[] _formulas;
    readonly List<Text> _warnings = [];

    RowReader(RowLayout<TRow> layout, SheetReader sheet, HeaderMatch headers)
    {
        (_layout, _sheet, _places) = (layout, sheet, headers.Places);
        _formulas = new int[_places.Length];
        if (sheet.OtherSheets.Count > 0)
            _warnings.Add(OnlyOne(sheet));
        _warnings.AddRange(headers.Unknown.Select(column => ExcelTexts.ColumnIsUnknown(column.Header, CellReference.Letters(column.Place))));
    }

    public RowErrors Errors { get; } = new();

    /// <summary>What the reader of the outcome should know but need not mend. Complete after the last row.</summary>
    public IReadOnlyList<Text> Warnings => _warnings;

    /// <summary>Rows with content so far, good and bad, headers not counted.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the file has that column at all: a missing optional one may mean 'leave unchanged'.</summary>
    public bool Has(string header) => _layout.Columns.Select((column, i) => column.Header == header && _places[i] >= 0).Any(found => found);

    internal static Outcome<RowReader<TRow>> Open(RowLayout<TRow> layout, Stream file)
    {
        var opened = SheetReader.Open(file);
        if (opened.Refusal is { } refusal)
            return refusal;
        var sheet = opened.Value;
        var headers = sheet.Read() && sheet.Row.Number == 1
            ? HeaderMatch.Of(sheet.Row, [.. layout.Columns.Select(c => (c.Header, c.Required))], layout.Synonyms)
            : sheet.Problem ?? new Refusal(ExcelTexts.HeaderIsMissing);
        if (headers.Succeeded)
            return new RowReader<TRow>(layout, sheet, headers.Value);
        sheet.Dispose();
        return sheet.OtherSheets.Count == 0 ? headers.Refusal! : headers.Refusal! with { Details = [.. headers.Refusal.Details, OnlyOne(sheet)] };
    }

    /// <summary>The rows that can be read; each bad cell of the others goes to <see cref="Errors"/>, as does the reason when the rest of the file cannot be read.</summary>
    public IEnumerable<RowOf<TRow>> Rows()
    {
        while (_sheet.Read())
        {
            if (!HoldsAny())
                continue;
            Count++;
            var row = new TRow();
            if (Fill(row))
                yield return new(_sheet.Row.Number, row);
        }
        if (_sheet.Problem is { } problem)
            Errors.Add(_sheet.Row.Number + 1, "", "", problem.Text);
        for (var i = 0; i < _formulas.Length; i++)
            if (_formulas[i] > 0)
                _warnings.Add(ExcelTexts.FormulasWereUsed(_layout.Columns[i].Header, _formulas[i]));
    }

    /// <summary>An error that the module found in a row; the value is taken from the row.</summary>
    public void Refuse(RowOf<TRow> row, string column, Text reason) => Errors.Add(row.Number, column, _layout.Written(column, row.Value), reason);

    static Text OnlyOne(SheetReader sheet) => ExcelTexts.OnlyFirstSheet(sheet.SheetName, sheet.OtherSheets);

    bool HoldsAny()
    {
        foreach (var place in _places)
            if (!_sheet.Row[place].IsBlank || (place >= 0 && _sheet.Row.IsMerged(place)))
                return true;
        return false;
    }

    bool Fill(TRow row)
    {
        var good = true;
        for (var i = 0; i < _places.Length; i++)
        {
            var (column, place) = (_layout.Columns[i], _places[i]);
            var cell = _sheet.Row[place];
            var wrong = place >= 0 && _sheet.Row.IsMerged(place) ? ExcelTexts.CellIsMerged : place >= 0 ? column.Read(cell, row) : null;
            _formulas[i] += cell is { IsFormula: true, IsBlank: false, Kind: not CellKind.Fault } ? 1 : 0;
            if (wrong is null)
                continue;
            good = false;
            Errors.Add(_sheet.Row.Number, column.Header, cell.Written, wrong.Value);
        }
        return good;
    }

    public void Dispose() => _sheet.Dispose();
}
