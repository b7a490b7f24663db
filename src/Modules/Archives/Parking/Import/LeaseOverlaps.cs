using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.Parking.Import;

/// <summary>Never two units on one space at once, the known leases and those of the file taken together. Asked when all are saved: the row that ends a lease may stand further down in the file.</summary>
/// <param name="seen">The rows of the file by <see cref="ParkingRow.IdentityOf"/>.</param>
internal sealed class LeaseOverlaps(ImportBatch<ParkingRow> batch, RowsSeen seen, ArchivesDb db)
{
    sealed record Held(string Space, DateOnly? From, DateOnly? To);

    /// <param name="spaceIds">In any order, also several times.</param>
    public async Task CheckAsync(List<long> spaceIds, CancellationToken ct)
    {
        spaceIds.Sort();
        var each = spaceIds.Where((id, i) => i == 0 || spaceIds[i - 1] != id);
        foreach (var part in each.Chunk(batch.PartRows))
            await CheckAsync(part, ct);
    }

    async Task CheckAsync(long[] spaceIds, CancellationToken ct)
    {
        Held? before = null;
        await foreach (var lease in LeasesOf(spaceIds).WithCancellation(ct))
        {
            if (before?.Space != lease.Space)
                before = null;
            if (before is not null && ParkingLease.Overlap((before.From, before.To), (lease.From, lease.To)))
                Refuse(before, lease);
            if (before is null || (before.To ?? DateOnly.MaxValue) < (lease.To ?? DateOnly.MaxValue))
                before = lease;
        }
    }

    IAsyncEnumerable<Held> LeasesOf(long[] spaceIds) =>
        (from lease in db.ParkingLeases.AsNoTracking()
         join space in db.ParkingSpaces on lease.SpaceId equals space.Id
         where EF.Parameter(spaceIds).Contains(lease.SpaceId)
         orderby lease.SpaceId, lease.From
         select new Held(space.Code, lease.From, lease.To)).AsAsyncEnumerable();

    void Refuse(Held before, Held lease)
    {
        if (RowOf(lease) is { } row)
            batch.Refuse(row, ParkingRow.FromHeader, Texts.LeaseOverlaps(lease.Space, Span(before)));
        else if (RowOf(before) is { } earlier)
            batch.Refuse(earlier, ParkingRow.ToHeader, Texts.LeaseOverlaps(lease.Space, Span(lease)));
    }

    RowOf<ParkingRow>? RowOf(Held lease) =>
        seen.RowOf(ParkingRow.IdentityOf(lease.Space, lease.From)) is { } number ? new(number, new() { From = lease.From, To = lease.To }) : null;

    static string Span(Held lease) => $"{lease.From:yyyy-MM-dd} – {lease.To:yyyy-MM-dd}";
}
