using PropertyHub.Kernel;

namespace PropertyHub.Archives.People.Import;

/// <summary>
/// Knows people again: unit, role and start date with the ID number, or with the name where either side has no number.
/// A masked number counts as none, but must fit the one that is known.
/// </summary>
internal sealed class Identities
{
    readonly record struct Numbered(long UnitId, PersonRole Role, DateOnly? From, string Hash);
    readonly record struct Called(long UnitId, PersonRole Role, DateOnly? From, string Name);

    readonly Dictionary<Numbered, Person> _byNumber = [];
    readonly Dictionary<Called, List<Person>> _byName = [];

    /// <summary>Knows a person by number and name; again after either changed, and then by the former ones too.</summary>
    public void Add(Person person) => Add(person, person.Name);

    public void Add(Person person, string name)
    {
        if (person.IdNumberHash is not null)
            _byNumber.TryAdd(new(person.UnitId, person.Role, person.From, person.IdNumberHash), person);
        var called = new Called(person.UnitId, person.Role, person.From, name);
        if (!_byName.TryGetValue(called, out var same))
            _byName[called] = same = [];
        if (!same.Contains(person))
            same.Add(person);
    }

    /// <param name="hash">Of the number in the row; null when it has none, or a masked one.</param>
    /// <returns>Null for somebody new; a refusal when it may be one of several.</returns>
    public Outcome<Person?> Find(long unitId, NamedPerson named, string? hash)
    {
        if (hash is not null && _byNumber.TryGetValue(new(unitId, named.Role, named.From, hash), out var person))
            return person;
        var same = _byName.GetValueOrDefault(new(unitId, named.Role, named.From, named.Name)) ?? [];
        var fitting = same.Where(other => hash is not null ? other.IdNumberHash is null : !named.IdIsMasked || other.IdNumberMasked == named.IdNumber).ToList();
        return fitting.Count > 1 ? new Refusal(Texts.SeveralOfThatName(named.Name)) : fitting.SingleOrDefault();
    }
}
