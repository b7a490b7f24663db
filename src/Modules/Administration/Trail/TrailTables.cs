using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;

namespace PropertyHub.Administration.Trail;

/// <summary>The audit tables of several modules read as one, in the order of time.</summary>
internal sealed class TrailTables(IEnumerable<IModuleDatabase> databases, Func<IQueryable<AuditEntry>, IQueryable<AuditEntry>> filter) : IAsyncDisposable
{
    readonly List<ModuleDb> _tables = [.. databases.Select(database => database.Create())];

    public async Task<int> CountAsync(CancellationToken ct)
    {
        var total = 0;
        foreach (var table in _tables)
            total += await Lines(table).CountAsync(ct);
        return total;
    }

    /// <summary>A page of lines, newest first. Only keys are read on the way to it, and from the nearer end.</summary>
    public async Task<IReadOnlyList<(ModuleDb Table, AuditEntry Entry)>> SliceAsync(int total, int skip, int size, CancellationToken ct)
    {
        var taken = Math.Min(size, Math.Max(0, total - skip));
        var after = total - skip - taken;
        var places = skip <= after ? await MergeAsync(skip, taken, newestFirst: true, ct) : await MergeAsync(after, taken, newestFirst: false, ct);
        if (skip > after)
            places.Reverse();
        var entries = new Dictionary<(int, long), AuditEntry>();
        foreach (var ofTable in places.GroupBy(place => place.Table))
        {
            var ids = ofTable.Select(place => place.Id).ToList();
            await foreach (var entry in _tables[ofTable.Key].AuditTrail.AsNoTracking().Where(entry => ids.Contains(entry.Id)).AsAsyncEnumerable().WithCancellation(ct))
                entries[(ofTable.Key, entry.Id)] = entry;
        }
        return [.. places.Select(place => (_tables[place.Table], entries[(place.Table, place.Id)]))];
    }

    async Task<List<Place>> MergeAsync(int skip, int take, bool newestFirst, CancellationToken ct)
    {
        var heads = new PriorityQueue<IAsyncEnumerator<Place>, Place>(newestFirst ? Comparer<Place>.Create((a, b) => b.CompareTo(a)) : Comparer<Place>.Default);
        var open = Enumerable.Range(0, _tables.Count).Select(table => Places(table, skip + take, newestFirst).GetAsyncEnumerator(ct)).ToList();
        var places = new List<Place>();
        try
        {
            foreach (var head in open)
                if (await head.MoveNextAsync())
                    heads.Enqueue(head, head.Current);
            for (var at = 0; at < skip + take && heads.TryDequeue(out var head, out var place); at++)
            {
                if (at >= skip)
                    places.Add(place);
                if (await head.MoveNextAsync())
                    heads.Enqueue(head, head.Current);
            }
        }
        finally
        {
            foreach (var head in open)
                await head.DisposeAsync();
        }
        return places;
    }

    async IAsyncEnumerable<Place> Places(int table, int most, bool newestFirst)
    {
        var lines = Lines(_tables[table]);
        var ordered = newestFirst ? lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Id) : lines.OrderBy(line => line.At).ThenBy(line => line.Id);
        await foreach (var line in ordered.Take(most).Select(line => new { line.At, line.Id }).AsAsyncEnumerable())
            yield return new Place(line.At, table, line.Id);
    }

    IQueryable<AuditEntry> Lines(ModuleDb table) => filter(table.AuditTrail.AsNoTracking());

    public async ValueTask DisposeAsync()
    {
        foreach (var table in _tables)
            await table.DisposeAsync();
    }

    readonly record struct Place(DateTime At, int Table, long Id) : IComparable<Place>
    {
        public int CompareTo(Place other) => (At, Table, Id).CompareTo((other.At, other.Table, other.Id));
    }
}
