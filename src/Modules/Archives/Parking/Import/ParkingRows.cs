using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Archives.Parking.Import;

/// <summary>Spaces and leases as rows of their spreadsheet.</summary>
internal sealed class ParkingRows(IDbContextFactory<ArchivesDb> factory)
{
    public async IAsyncEnumerable<ParkingRow> AllAsync(ListRequest request, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var rows = ParkingList.Sorted(ParkingList.Filtered(db, request), request).Select(row => new ParkingRow
        {
            SpaceCode = row.Space.Code, Kind = row.Lease == null ? row.Space.Kind : row.Lease.Kind, UnitCode = row.Unit == null ? null : row.Unit.Code,
            From = row.Lease == null ? null : row.Lease.From, To = row.Lease == null ? null : row.Lease.To,
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            yield return row;
    }
}
