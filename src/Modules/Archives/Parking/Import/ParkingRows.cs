using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;

namespace PropertyHub.Archives.Parking.Import;

/// <summary>All spaces and leases as rows of their spreadsheet.</summary>
internal sealed class ParkingRows(IDbContextFactory<ArchivesDb> factory)
{
    public async IAsyncEnumerable<ParkingRow> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var rows = from space in db.ParkingSpaces.AsNoTracking()
                   from lease in db.ParkingLeases.Where(lease => lease.SpaceId == space.Id).DefaultIfEmpty()
                   from unit in db.Units.Where(unit => unit.Id == lease!.UnitId).DefaultIfEmpty()
                   orderby space.Code, lease!.From
                   select new ParkingRow
                   {
                       SpaceCode = space.Code, Kind = lease == null ? space.Kind : lease.Kind, UnitCode = unit == null ? null : unit.Code,
                       From = lease == null ? null : lease.From, To = lease == null ? null : lease.To,
                   };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            yield return row;
    }
}
