using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Finding;
using PropertyHub.Archives.People;
using PropertyHub.Archives.Units;
using PropertyHub.Archives.Zones;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.EstateFacts;

/// <summary>Answers other modules in bulk: one query per question, at most one per table.</summary>
internal sealed class EstateReader(IDbContextFactory<ArchivesDb> factory, HouseholdSearch search) : IEstate
{
    public async Task<IReadOnlyList<UnitFacts>> UnitsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Units.AsNoTracking().OrderBy(u => u.Code)
            .Select(u => new UnitFacts(u.Id, u.Code, u.Building, u.FloorArea, u.Usage, u.Status, u.HandoverDate)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<UnitFacts>> UnitsAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Units.AsNoTracking().Where(u => EF.Parameter(codes).Contains(u.Code))
            .Select(u => new UnitFacts(u.Id, u.Code, u.Building, u.FloorArea, u.Usage, u.Status, u.HandoverDate)).ToListAsync(ct);
    }

    public async Task<UnitFacts?> UnitAsync(string code, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Units.AsNoTracking().Where(u => u.Code == code)
            .Select(u => new UnitFacts(u.Id, u.Code, u.Building, u.FloorArea, u.Usage, u.Status, u.HandoverDate)).SingleOrDefaultAsync(ct);
    }

    public async Task<IReadOnlyList<UnitPlace>> PlacesAsync(IReadOnlyCollection<string>? buildings, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var units = buildings is null ? db.Units.AsNoTracking() : db.Units.AsNoTracking().Where(u => EF.Parameter(buildings).Contains(u.Building));
        return await units.Select(u => new UnitPlace(u.Id, u.Building, u.HandoverDate)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<string>> BuildingsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.BuildingsAsync(ct);
    }

    public async Task<IReadOnlyList<OwnerFacts>> OwnersAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.People.AsNoTracking().Where(p => p.Role == PersonRole.Owner)
            .OrderBy(p => p.UnitId).ThenBy(p => p.From).ThenBy(p => p.Id)
            .Select(p => new OwnerFacts(p.Id, p.UnitId, p.Name, p.From, p.To)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<OwnerFacts>> OwnersAsync(IReadOnlyCollection<long> unitIds, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.People.AsNoTracking().Where(p => p.Role == PersonRole.Owner && EF.Parameter(unitIds).Contains(p.UnitId))
            .OrderBy(p => p.UnitId).ThenBy(p => p.From).ThenBy(p => p.Id)
            .Select(p => new OwnerFacts(p.Id, p.UnitId, p.Name, p.From, p.To)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<ParkingLeaseFacts>> ParkingLeasesAsync(DayRange days, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var (from, to) = (days.From, days.To);
        return await (from lease in db.ParkingLeases.AsNoTracking()
                      where (lease.From == null || lease.From <= to) && (lease.To == null || lease.To >= @from)
                      join space in db.ParkingSpaces on lease.SpaceId equals space.Id
                      orderby space.Code, lease.From
                      select new ParkingLeaseFacts(space.Code, lease.UnitId, lease.From, lease.To)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<ZoneFacts>> ZonesAsync(DateOnly day, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return (await ZoneBook.ReadAsync(db, ct)).On(day);
    }

    /// <summary>Whatever is changed leaves a line in the audit trail, in the same transaction.</summary>
    public async Task<long?> EditionAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.AuditTrail.MaxAsync(line => (long?)line.Id, ct) ?? 0;
    }

    public Task<IReadOnlyList<HouseholdHit>> FindAsync(string words, int limit, CancellationToken ct) => search.FindAsync(words, limit, ct);

    public async Task<IReadOnlyList<string>> OtherUnitsOfOwnersAsync(long unitId, DateOnly day, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var owners = db.People.AsNoTracking().Where(p => p.Role == PersonRole.Owner && (p.From == null || p.From <= day) && (p.To == null || p.To >= day));
        var own = owners.Where(p => p.UnitId == unitId);
        var others = owners.Where(p => p.UnitId != unitId);
        var units = others.Join(own, p => p.IdNumberHash, o => o.IdNumberHash, (p, o) => new { p.UnitId, Known = p.IdNumberHash }).Where(pair => pair.Known != null).Select(pair => pair.UnitId)
            .Union(others.Join(own, p => p.Phone, o => o.Phone, (p, o) => new { p.UnitId, Known = p.Phone, p.Name, Own = o.Name }).Where(pair => pair.Known != null && pair.Name == pair.Own).Select(pair => pair.UnitId));
        return await db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).OrderBy(u => u.SortKey).Select(u => u.Code).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<HouseholdMember>> MembersAsync(long unitId, DateOnly day, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var people = await db.People.AsNoTracking()
            .Where(p => p.UnitId == unitId && (p.From == null || p.From <= day) && (p.To == null || p.To >= day))
            .OrderBy(p => p.From).ThenBy(p => p.Id)
            .Select(p => new { p.Name, p.Role, p.Phone, p.Plate, p.From, p.To }).ToListAsync(ct);
        return [.. people.OrderBy(p => p.Role).Select(p => new HouseholdMember(p.Name, RoleWords.Text(p.Role), Masking.Phone(p.Phone), p.Plate, p.From, p.To))];
    }
}
