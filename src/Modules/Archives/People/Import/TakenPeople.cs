namespace PropertyHub.Archives.People.Import;

/// <summary>What the later parts of a file must know of the earlier ones: which row meant whom, and who got another name.</summary>
/// <param name="importId">Of the import that makes the new ones.</param>
internal sealed class TakenPeople(Guid importId)
{
    // new people have ids in the order of their rows, so a number each is enough for most files
    readonly List<int> _rowOfNew = [];
    readonly Dictionary<long, int> _rowOfKnown = [];
    readonly List<(long Id, long UnitId, string Name)> _renamed = [];
    long _firstNew = long.MaxValue;

    public int? RowOf(long personId) =>
        personId >= _firstNew && personId - _firstNew < _rowOfNew.Count ? _rowOfNew[(int)(personId - _firstNew)]
        : _rowOfKnown.TryGetValue(personId, out var row) ? row : null;

    /// <summary>A part is saved; its people have ids.</summary>
    public void Add(IReadOnlyDictionary<Person, int> rowOf)
    {
        foreach (var (person, row) in rowOf.OrderBy(pair => pair.Key.Id))
        {
            if (_firstNew == long.MaxValue && person.ImportId == importId)
                _firstNew = person.Id;
            if (person.Id == _firstNew + _rowOfNew.Count)
                _rowOfNew.Add(row);
            else
                _rowOfKnown[person.Id] = row;
        }
    }

    /// <param name="known">Still with the former name.</param>
    public void Rename(Person known) => _renamed.Add((known.Id, known.UnitId, known.Name));

    /// <summary>The former names, among those given, of people of the units.</summary>
    public IReadOnlyList<(long Id, string Name)> FormerNames(IEnumerable<long> unitIds, IEnumerable<string> names)
    {
        if (_renamed.Count == 0)
            return [];
        var (units, called) = (unitIds.ToHashSet(), names.ToHashSet(StringComparer.Ordinal));
        return [.. _renamed.Where(person => units.Contains(person.UnitId) && called.Contains(person.Name)).Select(person => (person.Id, person.Name))];
    }
}
