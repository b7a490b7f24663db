using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Units;

static class Buildings
{
    /// <summary>The buildings that have units, in the order people count.</summary>
    public static async Task<IReadOnlyList<string>> BuildingsAsync(this ArchivesDb db, CancellationToken ct) =>
        [.. (await db.Units.AsNoTracking().Select(unit => unit.Building).Distinct().ToListAsync(ct)).OrderAsPeopleCount(building => building)];
}
