using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Archives.Parking;

internal sealed record ParkingListRow(long SpaceId, long? LeaseId, string Space, ParkingKind Kind, string? UnitCode, DateOnly? From, DateOnly? To);

/// <summary>All spaces, one row per lease or one without; filters: kind, use (held, free).</summary>
internal sealed class ParkingList(IDbContextFactory<ArchivesDb> factory) : IListQuery<ParkingListRow>
{
    public async Task<ListPage<ParkingListRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var rows = from space in db.ParkingSpaces.AsNoTracking()
                   join lease in db.ParkingLeases on space.Id equals lease.SpaceId into leases
                   from lease in leases.DefaultIfEmpty()
                   join unit in db.Units on lease.UnitId equals unit.Id into units
                   from unit in units.DefaultIfEmpty()
                   select new { Space = space, Lease = lease, Unit = unit };
        if (request.Search.Length > 0)
        {
            var words = request.Search.Normalize(System.Text.NormalizationForm.FormKC);
            rows = rows.Where(row => row.Space.Code.Contains(words) || row.Unit!.Code.Contains(words));
        }
        if (Enum.TryParse<ParkingKind>(request.Filter("kind"), out var kind))
            rows = rows.Where(row => (row.Lease == null ? row.Space.Kind : row.Lease.Kind) == kind);
        if (request.Filter("use") is { } use)
            rows = rows.Where(row => row.Lease == null == (use == "free"));
        var total = await rows.CountAsync(ct);
        var sorted = (request.Sort, request.Descending) switch
        {
            ("unit", false) => rows.OrderBy(row => row.Unit!.SortKey).ThenBy(row => row.Space.Code),
            ("unit", true) => rows.OrderByDescending(row => row.Unit!.SortKey).ThenBy(row => row.Space.Code),
            (_, true) => rows.OrderByDescending(row => row.Space.Code).ThenBy(row => row.Lease!.From),
            _ => rows.OrderBy(row => row.Space.Code).ThenBy(row => row.Lease!.From),
        };
        var page = await sorted.Skip(request.Skip).Take(request.PageSize).Select(row => new ParkingListRow(row.Space.Id, row.Lease == null ? null : row.Lease.Id, row.Space.Code,
            row.Lease == null ? row.Space.Kind : row.Lease.Kind, row.Unit == null ? null : row.Unit.Code, row.Lease == null ? null : row.Lease.From, row.Lease == null ? null : row.Lease.To)).ToListAsync(ct);
        return new(page, total);
    }
}
