using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Zones.Import;

/// <summary>The zones of today as rows of their spreadsheet.</summary>
internal sealed class ZoneRows(IDbContextFactory<ArchivesDb> factory, EstateClock clock)
{
    public async IAsyncEnumerable<ZoneRow> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        foreach (var zone in (await ZoneBook.ReadAsync(db, ct)).On(clock.Today))
            yield return new ZoneRow { Code = zone.Code, Name = zone.Name, Buildings = zone.Buildings, StewardNo = zone.StewardNo };
    }
}
