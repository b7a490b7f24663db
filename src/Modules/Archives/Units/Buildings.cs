using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;

namespace PropertyHub.Archives.Units;

static class Buildings
{
    /// <summary>The buildings that have units, in the order people count.</summary>
    public static async Task<IReadOnlyList<string>> BuildingsAsync(this ArchivesDb db, CancellationToken ct) =>
        [.. (await db.Units.AsNoTracking().Select(unit => unit.Building).Distinct().ToListAsync(ct)).OrderBy(SortKeys.Of, StringComparer.Ordinal)];
}
