using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PropertyHub.Benchmarks.Pages;

/// <summary>Counts what is asked of the database, and how long each answer was read.</summary>
internal sealed class CommandCount : DbCommandInterceptor
{
    readonly Lock _lock = new();
    List<(double Ms, string Sql)> _asked = [];

    public List<(double Ms, string Sql)> Take()
    {
        lock (_lock)
        {
            var asked = _asked;
            _asked = [];
            return asked;
        }
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        lock (_lock)
            _asked.Add(((eventData.Duration).TotalMilliseconds, command.CommandText));
        return result;
    }
}
