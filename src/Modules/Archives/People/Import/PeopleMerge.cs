using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.People.Import;

/// <summary>Brings the rows of one part of a file together with the people that they may mean. Those come untracked: only who changes is attached, so a file that changes nothing costs its reading.</summary>
internal sealed class PeopleMerge(ImportBatch<PersonRow> batch, IdentitySeal seal, IReadOnlyDictionary<string, long> units, TakenPeople taken, ArchivesDb db)
{
    readonly Identities _identities = new();
    readonly Dictionary<Person, int> _rowOf = [];
    readonly List<Person> _fresh = [];
    readonly HashSet<Person> _changed = [];

    /// <summary>The new people in the order of their rows, still without ids.</summary>
    public IReadOnlyList<Person> Fresh => _fresh;

    /// <summary>Everybody whom a row of this part meant, with that row.</summary>
    public IReadOnlyDictionary<Person, int> RowOf => _rowOf;

    public IEnumerable<long> Touched => _fresh.Concat(_changed).Select(person => person.UnitId);

    /// <summary>Reads whom the rows may mean: of their units, by number or name.</summary>
    public async Task LoadAsync(IReadOnlyCollection<RowOf<PersonRow>> rows, CancellationToken ct)
    {
        var named = rows.SelectMany(NamedPerson.Of).ToList();
        var unitIds = rows.Select(row => units[row.Value.UnitCode!]).Distinct().ToArray();
        var names = named.Select(person => person.Name).Distinct(StringComparer.Ordinal).ToArray();
        var hashes = named.Select(HashOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var former = taken.FormerNames(unitIds, names);
        var ids = former.Select(person => person.Id).Distinct().ToArray();
        var known = await db.People.AsNoTracking().Where(person => EF.Parameter(unitIds).Contains(person.UnitId)
            && (EF.Parameter(names).Contains(person.Name) || EF.Parameter(hashes).Contains(person.IdNumberHash) || EF.Parameter(ids).Contains(person.Id))).ToListAsync(ct);
        known.Sort((a, b) => a.Id.CompareTo(b.Id));
        foreach (var person in known)
            _identities.Add(person);
        var byId = known.ToDictionary(person => person.Id);
        foreach (var (id, name) in former)
            _identities.Add(byId[id], name);
    }

    string? HashOf(NamedPerson named) => named.IdNumber is null || named.IdIsMasked ? null : seal.Hash(named.IdNumber);

    public void Take(RowOf<PersonRow> row)
    {
        List<Person> ofRow = [];
        foreach (var named in NamedPerson.Of(row))
            if (Take(named) is { } person)
                ofRow.Add(person);
        Count(ofRow);
    }

    Person? Take(NamedPerson named)
    {
        var (row, hash) = (named.Row, HashOf(named));
        var unitId = units[row.Value.UnitCode!];
        var found = _identities.Find(unitId, named, hash);
        if (found.Refusal is { } unclear)
            batch.Refuse(row, named.IdIsMasked ? PersonRow.IdHeader : PersonRow.NameHeader, unclear.Text);
        else if (found.Value is { } person && EarlierRow(person) is { } earlier)
            batch.Refuse(row, PersonRow.NameHeader, Texts.PersonTwice(named.Name, Text.Ordinal(earlier)));
        else if (Starred(named, found.Value) is { } header)
            batch.Refuse(row, header, Texts.MaskedButUnknown);
        else
            return Put(unitId, named, hash, found.Value);
        return null;
    }

    int? EarlierRow(Person person) => _rowOf.TryGetValue(person, out var row) ? row : taken.RowOf(person.Id);

    /// <summary>Counts a row: new with anybody new in it, else changed with anybody changed, else unchanged.</summary>
    void Count(List<Person> ofRow)
    {
        if (ofRow.Count == 0)
            return;
        if (ofRow.Exists(person => person.Id == 0))
            batch.Added++;
        else if (ofRow.Exists(_changed.Contains))
            batch.Updated++;
        else
            batch.Unchanged++;
    }

    static string? Starred(NamedPerson named, Person? known) =>
        Masking.IsMasked(named.IdNumber) && known is null ? PersonRow.IdHeader
        : Masking.IsMasked(named.Phone) && known is null ? PersonRow.PhoneHeader
        : Masking.IsMasked(named.Row.Value.EmergencyPhone) && known is null ? PersonRow.ContactPhoneHeader : null;

    Person Put(long unitId, NamedPerson named, string? hash, Person? known)
    {
        var person = known ?? new Person { UnitId = unitId, Role = named.Role, Name = named.Name, From = named.From, ImportId = batch.Id };
        if (known is not null)
            Change(known, named, hash);
        else
        {
            Fill(person, named, hash, isNew: true);
            _fresh.Add(person);
        }
        _identities.Add(person);
        _rowOf[person] = named.Row.Number;
        return person;
    }

    void Change(Person known, NamedPerson named, string? hash)
    {
        var wished = known.Copy();
        Fill(wished, named, hash, isNew: false);
        if (wished.SaysTheSameAs(known))
            return;
        if (wished.Name != known.Name)
            taken.Rename(known);
        db.Attach(known);
        known.Take(wished);
        _changed.Add(known);
    }

    void Fill(Person person, NamedPerson named, string? hash, bool isNew)
    {
        var row = named.Row.Value;
        person.Name = named.Name;
        if (hash is not null && hash != person.IdNumberHash)
            seal.Put(person, named.IdNumber);
        if (Given(PersonRow.PhoneHeader, isNew) && !Masking.IsMasked(named.Phone))
            person.Phone = named.Phone;
        if (Given(PersonRow.IdKindHeader, isNew))
            person.IdKind = row.IdKind;
        if (Given(PersonRow.ToHeader, isNew))
            person.To = row.To;
        if (Given(PersonRow.ContactHeader, isNew))
            person.EmergencyContact = row.EmergencyContact;
        if (Given(PersonRow.ContactPhoneHeader, isNew) && !Masking.IsMasked(row.EmergencyPhone))
            person.EmergencyPhone = Placeholders.Clear(row.EmergencyPhone);
        if (Given(PersonRow.PlateHeader, isNew))
            person.Plate = named.Plate;
    }

    /// <summary>A column that the file has not leaves what is known.</summary>
    bool Given(string header, bool isNew) => isNew || batch.Has(header);
}
