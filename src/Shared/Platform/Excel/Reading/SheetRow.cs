namespace PropertyHub.Platform.Excel;

/// <summary>A row of the sheet. Its reader fills the same object again for the next row: take what you need before reading on.</summary>
public sealed class SheetRow
{
    Cell[] _cells = new Cell[32];

    /// <summary>Row number in the sheet, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>One more than the last column that holds anything.</summary>
    public int Width { get; private set; }

    /// <summary>The cell of a column counted from 0; blank beyond the last.</summary>
    public Cell this[int column] => column >= 0 && column < Width ? _cells[column] : default;

    public bool IsBlank => Width == 0;

    /// <summary>Whether the cell is part of a merged range, so that it is unknown which row its value belongs to.</summary>
    public bool IsMerged(int column) => Merged.Any(range => range.Holds(column));

    internal List<MergedRange> Merged { get; } = [];

    internal void Start(int number)
    {
        Array.Clear(_cells, 0, Width);
        (Number, Width) = (number, 0);
    }

    internal void Put(int column, Cell cell)
    {
        if (cell.IsBlank && !cell.IsFormula)
            return;
        if (column >= _cells.Length)
            Array.Resize(ref _cells, Math.Max(column + 1, _cells.Length * 2));
        Array.Clear(_cells, Width, column - Width);
        _cells[column] = cell;
        Width = column + 1;
    }
}
