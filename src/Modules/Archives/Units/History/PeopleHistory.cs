using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Units.History;

/// <summary>Who came and who left, owners, family and tenants.</summary>
internal sealed class PeopleHistory(IDbContextFactory<ArchivesDb> databases, EstateClock clock) : IUnitHistory
{
    public string Right => ArchivesRights.See;
    public string Key => "people";
    public Text Kind => HistoryTexts.Person;
    public string Icon => Ui.AppIcon.Users;

    public async Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var people = await db.People.AsNoTracking().Where(person => person.UnitId == unit.Id).Select(person => new { person.Name, person.Role, person.From, person.To }).ToListAsync(ct);
        return [.. people.Where(person => person.To <= clock.Today).Select(person => new UnitEvent(person.To!.Value, HistoryTexts.PersonLeft(person.Name, Texts.Get("Role_" + person.Role)), "")),
            .. people.Where(person => person.From is not null).Select(person => new UnitEvent(person.From!.Value, HistoryTexts.PersonCame(person.Name, Texts.Get("Role_" + person.Role)), ""))];
    }
}
