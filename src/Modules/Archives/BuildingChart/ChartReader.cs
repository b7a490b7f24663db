using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Units;
using PropertyHub.Archives.Zones;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.BuildingChart;

/// <summary>Reads the building chart: the buildings, one of them with what its units owe, and the chosen unit; one query per table.</summary>
internal sealed class ChartReader(IDbContextFactory<ArchivesDb> factory, UnitCards cards, IStaffDirectory staff, IEnumerable<IUnitBalances> balances, EstateClock clock)
{
    /// <summary>Whether there is somebody who knows what units owe, and this person may be told.</summary>
    public bool TellsMoney(Actor actor) => BalancesFor(actor) is not null;

    /// <summary>The buildings that have units as people count, those in a zone of this person first.</summary>
    public async Task<IReadOnlyList<BuildingLine>> BuildingsAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var counts = await db.Units.AsNoTracking().GroupBy(unit => unit.Building).Select(group => new { Name = group.Key, Units = group.Count() }).ToListAsync(ct);
        var stewards = (await ZoneBook.ReadAsync(db, ct)).On(clock.Today)
            .SelectMany(zone => zone.Buildings.Select(building => (Building: building, zone.StewardNo))).ToDictionary(pair => pair.Building, pair => pair.StewardNo, StringComparer.Ordinal);
        var names = (await staff.StaffAsync(ct)).ToDictionary(one => one.No, one => one.Name, StringComparer.Ordinal);
        return [.. counts.Select(building => LineOf(building.Name, building.Units, stewards.GetValueOrDefault(building.Name, "")))
            .OrderByDescending(line => line.Mine).ThenAsPeopleCount(line => line.Name)];

        BuildingLine LineOf(string building, int units, string no) => new(building, units, no.Length > 0 && no == actor.StaffNo, names.GetValueOrDefault(no, no));
    }

    /// <summary>Households of which something is overdue, by building; null when this person may not be told.</summary>
    public async Task<IReadOnlyDictionary<string, int>?> OverdueAsync(Actor actor, CancellationToken ct)
    {
        if (BalancesFor(actor) is not { } known)
            return null;
        var overdue = await known.OverdueUnitsAsync(ct);
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Units.AsNoTracking().Where(unit => EF.Parameter(overdue).Contains(unit.Id))
            .GroupBy(unit => unit.Building).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }

    public async Task<ChartBuilding> ReadAsync(string building, Actor actor, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var units = await db.Units.AsNoTracking().Where(unit => unit.Building == building).OrderBy(unit => unit.SortKey)
            .Select(unit => new ChartUnit(unit.Id, unit.Code, unit.Entrance, unit.Room, unit.Status)).ToListAsync(ct);
        var known = BalancesFor(actor);
        var owed = known is null ? null : (await known.OfUnitsAsync(units.ConvertAll(unit => unit.Id), ct)).ToDictionary(balance => balance.UnitId);
        return new(building, units, FloorPlan.Of(units), owed, known?.Ages ?? []);
    }

    /// <summary>Null when there is no such unit.</summary>
    public async Task<ChosenUnit?> UnitAsync(string code, CancellationToken ct) => await cards.FindAsync(code, ct) is { } card
        ? new(card.Unit, [.. card.People.Where(person => person.Has(clock.Today))],
            [.. card.Leases.Where(lease => !(lease.From > clock.Today) && !(lease.To < clock.Today)).Select(lease => lease.Space)])
        : null;

    /// <summary>Where this person takes the money of a unit; null for who may not.</summary>
    public string? TakeAddress(Actor actor, string code) => balances.FirstOrDefault(known => actor.May(known.TakeRight))?.TakeAddress(code);

    IUnitBalances? BalancesFor(Actor actor) => balances.FirstOrDefault(known => actor.May(known.Right));
}
