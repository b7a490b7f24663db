using PropertyHub.Kernel;

namespace PropertyHub.Platform.Excel;

/// <summary>Which column of the file holds each column of the layout (-1: not in the file), and which are unknown.</summary>
internal sealed class HeaderMatch
{
    readonly IReadOnlyList<(string Header, bool Required)> _columns;
    readonly List<(string Header, int Place)> _left;
    readonly List<Text> _problems = [];

    public int[] Places { get; }
    public IReadOnlyList<(string Header, int Place)> Unknown => _left;

    HeaderMatch(SheetRow header, IReadOnlyList<(string Header, bool Required)> columns)
    {
        _columns = columns;
        Places = [.. Enumerable.Repeat(-1, columns.Count)];
        _left = [.. Enumerable.Range(0, header.Width).Where(place => !header[place].IsBlank).Select(place => (header[place].Written.Trim(), place))];
    }

    /// <summary>A header of just that name comes before a synonym, and that before one with a unit in brackets.</summary>
    public static Outcome<HeaderMatch> Of(SheetRow header, IReadOnlyList<(string Header, bool Required)> columns, HeaderSynonyms synonyms)
    {
        var match = new HeaderMatch(header, columns);
        var names = Index(columns.Select((column, i) => (column.Header, i)));
        var others = Index(columns.SelectMany((column, i) => synonyms.Of(column.Header).Select(other => (other, i))));
        match.Take(names, Wording.Key);
        match.Take(others, Wording.Key);
        match.Take(names, WithoutBracket);
        match.Take(others, WithoutBracket);
        match.LookForMissing();
        return match._problems.Count == 0 ? match : new Refusal(match._problems[0]) { Details = match._problems[1..] };
    }

    void Take(Dictionary<string, int> names, Func<string, string> form)
    {
        var before = Places.ToArray();
        foreach (var (header, place) in _left.ToArray())
        {
            if (!names.TryGetValue(form(header), out var column) || before[column] >= 0)
                continue;
            if (Places[column] >= 0)
                _problems.Add(ExcelTexts.ColumnIsTwice(_columns[column].Header, (string[])[CellReference.Letters(Places[column]), CellReference.Letters(place)]));
            Places[column] = place;
            _left.Remove((header, place));
        }
    }

    void LookForMissing()
    {
        var missing = _columns.Where((column, i) => column.Required && Places[i] < 0).Select(column => column.Header).ToArray();
        if (missing.Length > 0)
            _problems.Add(ExcelTexts.ColumnsAreMissing(missing));
    }

    static Dictionary<string, int> Index(IEnumerable<(string Name, int Column)> names) =>
        names.DistinctBy(name => Wording.Key(name.Name), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => Wording.Key(name.Name), name => name.Column, StringComparer.OrdinalIgnoreCase);

    static string WithoutBracket(string header)
    {
        var key = Wording.Key(header);
        return key.EndsWith(')') && key.IndexOf('(', StringComparison.Ordinal) is var at and > 0 ? key[..at] : key;
    }
}
