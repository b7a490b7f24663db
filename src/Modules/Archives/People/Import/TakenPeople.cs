namespace PropertyHub.Archives.People.Import;

/// <summary>What the later parts of a file must know of the earlier ones: which row meant whom, and who got another name.</summary>
internal sealed class TakenPeople
{
    readonly Dictionary<long, int> _rowOf = [];
    readonly List<(long Id, long UnitId, string Name)> _renamed = [];

    public int? RowOf(long personId) => _rowOf.TryGetValue(personId, out var row) ? row : null;

    /// <summary>A part is saved; its people have ids.</summary>
    public void Add(IReadOnlyDictionary<Person, int> rowOf)
    {
        foreach (var (person, row) in rowOf)
            _rowOf[person.Id] = row;
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
