using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Units;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Archives.Parking;

internal sealed record ParkingListRow(long SpaceId, long? LeaseId, string Space, ParkingKind Kind, string? UnitCode, DateOnly? From, DateOnly? To);

/// <summary>A space with one of its leases, or with none.</summary>
internal sealed class SpaceAndLease
{
    public required ParkingSpace Space { get; init; }
    public ParkingLease? Lease { get; init; }
    public Unit? Unit { get; init; }
}

/// <summary>All spaces, one row per lease or one without; filters: kind, use (held, free).</summary>
internal sealed class ParkingList(IDbContextFactory<ArchivesDb> factory) : IListQuery<ParkingListRow>
{
    public async Task<ListPage<ParkingListRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var rows = Filtered(db, request);
        var total = request.Search.Length + request.Filters.Count == 0 ? await AllAsync(db, ct) : await rows.CountAsync(ct);
        var page = await Sorted(rows, request).Skip(request.Skip).Take(request.PageSize).Select(row => new ParkingListRow(row.Space.Id, row.Lease == null ? null : row.Lease.Id,
            row.Space.Code, row.Lease == null ? row.Space.Kind : row.Lease.Kind, row.Unit == null ? null : row.Unit.Code,
            row.Lease == null ? null : row.Lease.From, row.Lease == null ? null : row.Lease.To)).ToListAsync(ct);
        return new(page, total);
    }

    /// <summary>Without filters: a row for each lease, and one for each space that has none.</summary>
    static async Task<int> AllAsync(ArchivesDb db, CancellationToken ct) => await db.ParkingLeases.CountAsync(ct) + await db.ParkingSpaces.CountAsync(ct)
        - await db.ParkingLeases.Select(lease => lease.SpaceId).Distinct().CountAsync(ct);

    public static IQueryable<SpaceAndLease> Filtered(ArchivesDb db, ListRequest request)
    {
        var rows = from space in db.ParkingSpaces.AsNoTracking()
                   join lease in db.ParkingLeases on space.Id equals lease.SpaceId into leases
                   from lease in leases.DefaultIfEmpty()
                   join unit in db.Units on lease.UnitId equals unit.Id into units
                   from unit in units.DefaultIfEmpty()
                   select new SpaceAndLease { Space = space, Lease = lease, Unit = unit };
        if (request.Search.Length > 0)
        {
            var words = Typed.Code(request.Search);
            rows = rows.Where(row => row.Space.Code.Contains(words) || row.Unit!.Code.Contains(words));
        }
        if (Enum.TryParse<ParkingKind>(request.Filter("kind"), out var kind))
            rows = rows.Where(row => row.Lease == null ? row.Space.Kind == kind : row.Lease.Kind == kind);
        return request.Filter("use") switch
        {
            "free" => rows.Where(row => row.Lease == null),
            "held" => rows.Where(row => row.Lease != null),
            _ => rows,
        };
    }

    public static IOrderedQueryable<SpaceAndLease> Sorted(IQueryable<SpaceAndLease> rows, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("unit", false) => rows.OrderBy(row => row.Unit!.SortKey).ThenBy(row => row.Space.Code),
        ("unit", true) => rows.OrderByDescending(row => row.Unit!.SortKey).ThenBy(row => row.Space.Code),
        (_, true) => rows.OrderByDescending(row => row.Space.Code).ThenBy(row => row.Lease!.From),
        _ => rows.OrderBy(row => row.Space.Code).ThenBy(row => row.Lease!.From),
    };
}
