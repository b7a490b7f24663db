using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PropertyHub.Benchmarks.Pages;

/// <summary>Counts what is asked of the database.</summary>
internal sealed class CommandCount : DbCommandInterceptor
{
    int _count;

    public int Take() => Interlocked.Exchange(ref _count, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return new(result);
    }
}
