using PropertyHub.Archives.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.People.Import;

/// <summary>Brings the rows of a file together with the people that are known. They come untracked: only who changes is attached, so a file that changes nothing costs its reading.</summary>
internal sealed class PeopleMerge(ImportBatch<PersonRow> batch, IdentitySeal seal, IReadOnlyDictionary<string, long> units, IReadOnlyList<Person> people, ArchivesDb db)
{
    readonly Identities _identities = new(people);
    readonly Dictionary<Person, int> _rowOf = [];
    readonly List<Person> _fresh = [];
    readonly Dictionary<int, List<Person>> _ofRow = [];
    readonly HashSet<Person> _new = [];
    readonly HashSet<Person> _changed = [];

    /// <summary>The new people in the order of their rows, still without ids.</summary>
    public IReadOnlyList<Person> Fresh => _fresh;

    public void Take(RowOf<PersonRow> row)
    {
        var unitId = units[row.Value.UnitCode!];
        foreach (var named in NamedPerson.Of(row))
        {
            var hash = named.IdNumber is null || named.IdIsMasked ? null : seal.Hash(named.IdNumber);
            var found = _identities.Find(unitId, named, hash);
            if (found.Refusal is { } unclear)
                batch.Refuse(row, named.IdIsMasked ? PersonRow.IdHeader : PersonRow.NameHeader, unclear.Text);
            else if (found.Value is { } person && _rowOf.TryGetValue(person, out var earlier))
                batch.Refuse(row, PersonRow.NameHeader, Texts.PersonTwice(named.Name, earlier));
            else if (Starred(named, found.Value) is { } header)
                batch.Refuse(row, header, Texts.MaskedButUnknown);
            else
                Put(row, unitId, named, hash, found.Value);
        }
    }

    static string? Starred(NamedPerson named, Person? known) =>
        Masking.IsMasked(named.IdNumber) && known is null ? PersonRow.IdHeader
        : Masking.IsMasked(named.Phone) && known is null ? PersonRow.PhoneHeader
        : Masking.IsMasked(named.Row.Value.EmergencyPhone) && known is null ? PersonRow.ContactPhoneHeader : null;

    void Put(RowOf<PersonRow> row, long unitId, NamedPerson named, string? hash, Person? known)
    {
        var person = known ?? new Person { UnitId = unitId, Role = named.Role, Name = named.Name, From = named.From, ImportId = batch.Id };
        if (known is not null)
            Change(known, named, hash);
        else
        {
            Fill(person, named, hash, isNew: true);
            _fresh.Add(person);
            _new.Add(person);
            _identities.Add(person);
        }
        _rowOf[person] = row.Number;
        if (!_ofRow.TryGetValue(row.Number, out var ofRow))
            _ofRow[row.Number] = ofRow = [];
        ofRow.Add(person);
    }

    void Change(Person known, NamedPerson named, string? hash)
    {
        var wished = known.Copy();
        Fill(wished, named, hash, isNew: false);
        if (wished.SaysTheSameAs(known))
            return;
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

    /// <summary>Counts rows: new with anybody new in it, else changed with anybody changed, else unchanged.</summary>
    public void Count()
    {
        foreach (var ofRow in _ofRow.Values)
        {
            if (ofRow.Exists(_new.Contains))
                batch.Added++;
            else if (ofRow.Exists(_changed.Contains))
                batch.Updated++;
            else
                batch.Unchanged++;
        }
    }

    public IReadOnlyCollection<long> Touched => _new.Concat(_changed).Select(person => person.UnitId).ToHashSet();
}
