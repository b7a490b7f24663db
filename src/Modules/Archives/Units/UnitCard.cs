using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.People;
using PropertyHub.Archives.Parking;
using PropertyHub.Archives.Zones;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Units;

/// <summary>A person as the page of a unit shows one: numbers masked.</summary>
public sealed record PersonLine(long Id, int Version, PersonRole Role, string Name, string? Phone, string? IdKind, string? IdNumber, DateOnly? From, DateOnly? To,
    string? EmergencyContact, string? EmergencyPhone, string? Plate)
{
    public bool Has(DateOnly day) => !(From > day) && !(To < day);
}

internal sealed record LeaseLine(string Space, ParkingKind Kind, DateOnly? From, DateOnly? To);

/// <summary>A unit on one page.</summary>
internal sealed record UnitCard(UnitFacts Unit, int Version, string? Entrance, string Room, string? ZoneName, string? StewardNo,
    IReadOnlyList<PersonLine> People, IReadOnlyList<LeaseLine> Leases);

internal sealed class UnitCards(IDbContextFactory<ArchivesDb> factory, EstateClock clock)
{
    public async Task<UnitCard?> FindAsync(string code, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == code, ct);
        if (unit is null)
            return null;
        var zones = (await ZoneBook.ReadAsync(db, ct)).On(clock.Today);
        var zone = zones.FirstOrDefault(zone => zone.Buildings.Contains(unit.Building));
        return new(new(unit.Id, unit.Code, unit.Building, unit.FloorArea, unit.Usage, unit.Status, unit.HandoverDate), unit.Version, unit.Entrance, unit.Room,
            zone?.Name, zone?.StewardNo, await PeopleAsync(db, unit.Id, ct), await LeasesAsync(db, unit.Id, ct));
    }

    static async Task<IReadOnlyList<PersonLine>> PeopleAsync(ArchivesDb db, long unitId, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Where(person => person.UnitId == unitId).OrderBy(person => person.From).ThenBy(person => person.Id).ToListAsync(ct);
        return [.. people.OrderBy(person => person.Role).Select(p => new PersonLine(p.Id, p.Version, p.Role, p.Name, Masking.Phone(p.Phone), p.IdKind, p.IdNumberMasked,
            p.From, p.To, p.EmergencyContact, Masking.Phone(p.EmergencyPhone), p.Plate))];
    }

    static async Task<IReadOnlyList<LeaseLine>> LeasesAsync(ArchivesDb db, long unitId, CancellationToken ct) =>
        await (from lease in db.ParkingLeases.AsNoTracking()
               where lease.UnitId == unitId
               join space in db.ParkingSpaces on lease.SpaceId equals space.Id
               orderby lease.From descending, space.Code
               select new LeaseLine(space.Code, lease.Kind, lease.From, lease.To)).ToListAsync(ct);
}
