using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Units;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.People.Import;

/// <summary>All people as rows of their spreadsheet, by unit and in their order.</summary>
internal sealed class PeopleRows(IDbContextFactory<ArchivesDb> factory, IdentityVault vault)
{
    public IAsyncEnumerable<PersonRow> MaskedAsync(CancellationToken ct) => RowsAsync(unmask: false, ct);
    public IAsyncEnumerable<PersonRow> PlainAsync(CancellationToken ct) => RowsAsync(unmask: true, ct);

    async IAsyncEnumerable<PersonRow> RowsAsync(bool unmask, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var rows = from person in db.People.AsNoTracking()
                   join unit in db.Units on person.UnitId equals unit.Id
                   orderby unit.SortKey, person.Id
                   select new { unit.Code, Person = person };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            yield return Row(row.Code, row.Person, unmask);
    }

    PersonRow Row(string code, Person person, bool unmask) => new()
    {
        UnitCode = code, Name = person.Name, Role = person.Role, IdKind = person.IdKind, From = person.From, To = person.To,
        EmergencyContact = person.EmergencyContact, Plate = person.Plate,
        Phone = unmask ? person.Phone : Masking.Phone(person.Phone),
        EmergencyPhone = unmask ? person.EmergencyPhone : Masking.Phone(person.EmergencyPhone),
        IdNumber = unmask && person.IdNumberSealed is not null && vault.Unseal(person.IdNumberSealed) is { Succeeded: true } plain ? plain.Value : person.IdNumberMasked,
    };
}
