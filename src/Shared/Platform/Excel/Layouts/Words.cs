using PropertyHub.Kernel;

namespace PropertyHub.Platform.Excel;

/// <summary>The words by which a spreadsheet names the values of an enumeration: always the Chinese ones, whatever the language of the pages.</summary>
public sealed class Words<T>(params (string Word, T Value)[] pairs) where T : struct
{
    readonly Dictionary<string, T> _values = pairs.ToDictionary(pair => Wording.Key(pair.Word), pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Further spellings that are read, but never written or offered.</summary>
    public Words<T> Also(string word, T value)
    {
        _values[Wording.Key(word)] = value;
        return this;
    }

    public IReadOnlyList<string> All { get; } = [.. pairs.Select(pair => pair.Word)];

    public string this[T value] => pairs.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;

    public bool TryFind(string word, out T value) => _values.TryGetValue(Wording.Key(word), out value);

    internal Text? Read(Cell cell, out T value) => TryFind(cell.Written, out value) ? null : ExcelTexts.CellIsNotWord(All);
}
