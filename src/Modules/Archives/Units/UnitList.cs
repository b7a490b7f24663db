using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Finding;
using PropertyHub.Archives.People;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Archives.Units;

internal sealed record UnitListRow(long Id, string Code, string Building, decimal FloorArea, UnitUsage Usage, UnitStatus Status, DateOnly? HandoverDate)
{
    public string Owners { get; init; } = "";
}

/// <summary>The units with their owners of today; filters: building, usage, status.</summary>
internal sealed class UnitList(IDbContextFactory<ArchivesDb> factory, EstateClock clock) : IListQuery<UnitListRow>
{
    public async Task<ListPage<UnitListRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var units = Filtered(db, request);
        var total = await units.CountAsync(ct);
        var rows = await Sorted(units, request).Skip(request.Skip).Take(request.PageSize)
            .Select(u => new UnitListRow(u.Id, u.Code, u.Building, u.FloorArea, u.Usage, u.Status, u.HandoverDate)).ToListAsync(ct);
        var owners = await OwnersAsync(db, rows, ct);
        return new([.. rows.Select(row => row with { Owners = string.Join('、', owners[row.Id]) })], total);
    }

    /// <summary>The buildings there are, in the order people count.</summary>
    public async Task<IReadOnlyList<string>> BuildingsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.BuildingsAsync(ct);
    }

    public static IQueryable<Unit> Filtered(ArchivesDb db, ListRequest request)
    {
        var units = db.Units.AsNoTracking();
        if (request.Filter("building") is { } building)
            units = units.Where(unit => unit.Building == building);
        if (Enum.TryParse<UnitUsage>(request.Filter("usage"), out var usage))
            units = units.Where(unit => unit.Usage == usage);
        if (Enum.TryParse<UnitStatus>(request.Filter("status"), out var status))
            units = units.Where(unit => unit.Status == status);
        var search = FoldedWords.Fold(request.Search);
        return search.Length == 0 ? units : units.Where(unit => db.HouseholdWords.Any(words => words.UnitId == unit.Id && words.Words.Contains(search)));
    }

    static IOrderedQueryable<Unit> Sorted(IQueryable<Unit> units, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("area", false) => units.OrderBy(unit => unit.FloorArea).ThenBy(unit => unit.SortKey),
        ("area", true) => units.OrderByDescending(unit => unit.FloorArea).ThenBy(unit => unit.SortKey),
        ("handover", false) => units.OrderBy(unit => unit.HandoverDate).ThenBy(unit => unit.SortKey),
        ("handover", true) => units.OrderByDescending(unit => unit.HandoverDate).ThenBy(unit => unit.SortKey),
        (_, true) => units.OrderByDescending(unit => unit.SortKey),
        _ => units.OrderBy(unit => unit.SortKey),
    };

    async Task<ILookup<long, string>> OwnersAsync(ArchivesDb db, List<UnitListRow> rows, CancellationToken ct)
    {
        var (ids, today) = (rows.Select(row => row.Id).ToList(), clock.Today);
        var owners = await db.People.AsNoTracking()
            .Where(p => ids.Contains(p.UnitId) && p.Role == PersonRole.Owner && (p.From == null || p.From <= today) && (p.To == null || p.To >= today))
            .OrderBy(p => p.From).ThenBy(p => p.Id).Select(p => new { p.UnitId, p.Name }).ToListAsync(ct);
        return owners.ToLookup(owner => owner.UnitId, owner => owner.Name);
    }
}
