using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PropertyHub.Platform.Data;

/// <summary>
/// A query that nearly every operation runs, translated once per model (a model per provider) instead of being built, hashed and looked up
/// again each time. Only where that time was measured: everything else is an ordinary query.
/// </summary>
public sealed class HotQuery<TDb, TArgument, TResult>(Expression<Func<TDb, TArgument, IQueryable<TResult>>> query) where TDb : DbContext
{
    readonly ConditionalWeakTable<IModel, Func<TDb, TArgument, IAsyncEnumerable<TResult>>> _compiled = [];

    public async Task<List<TResult>> ToListAsync(TDb db, TArgument argument, CancellationToken ct)
    {
        var rows = new List<TResult>();
        await foreach (var row in Run(db, argument).WithCancellation(ct))
            rows.Add(row);
        return rows;
    }

    public async Task<TResult?> FirstOrDefaultAsync(TDb db, TArgument argument, CancellationToken ct)
    {
        await foreach (var row in Run(db, argument).WithCancellation(ct))
            return row;
        return default;
    }

    IAsyncEnumerable<TResult> Run(TDb db, TArgument argument) => _compiled.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, argument);
}
