using PropertyHub.Kernel;

namespace PropertyHub.Platform.Excel;

/// <summary>What is wrong at one place of a file. Column and value are empty when the whole row is meant.</summary>
public sealed record RowError(int Row, string Column, string Value, Text Reason)
{
    public Text ToText() =>
        Column.Length == 0 ? ExcelTexts.RowLineWhole(Text.Ordinal(Row), Reason)
        : Value.Length == 0 || Reason.Args.Contains(Value) ? ExcelTexts.RowLineBlank(Text.Ordinal(Row), Column, Reason)
        : ExcelTexts.RowLine(Text.Ordinal(Row), Column, Reason, Value);
}

/// <summary>The errors of a file in the order of finding, until they are put <see cref="InOrder"/>. All are counted; the first 50,000 are kept.</summary>
public sealed class RowErrors
{
    const int Kept = 50_000;
    const int ValueShown = 100;
    const int LinesShown = 1_000;
    List<RowError> _errors = [];

    public int Count { get; private set; }
    public IReadOnlyList<RowError> All => _errors;

    public void Add(int row, string column, string value, Text reason)
    {
        Count++;
        if (_errors.Count < Kept)
            _errors.Add(new(row, column, value.Length <= ValueShown ? value : value[..ValueShown] + "…", reason));
    }

    /// <summary>Puts them in the order of rows, those of one row as they were found.</summary>
    internal RowErrors InOrder()
    {
        _errors = [.. _errors.OrderBy(error => error.Row)];
        return this;
    }

    /// <summary>The file refused as a whole, each error a line, in the order of rows.</summary>
    public Refusal ToRefusal()
    {
        var lines = InOrder().All.Take(LinesShown).Select(error => error.ToText());
        var more = Count - Math.Min(_errors.Count, LinesShown);
        return new(ExcelTexts.FileHasErrors(Count)) { Details = more > 0 ? [.. lines, ExcelTexts.MoreErrors(more)] : [.. lines] };
    }
}
