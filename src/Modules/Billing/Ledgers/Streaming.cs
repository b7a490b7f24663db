using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;

namespace PropertyHub.Billing.Ledgers;

/// <summary>Reading many rows while they are written out.</summary>
internal static class Streaming
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Where a database retries by itself, queries are read into memory first; not inside an attempt of the strategy, which this is. It is not repeated:
    /// what was written out cannot be taken back.
    /// </summary>
    public static async Task StreamAsync(this BillingDb db, Func<Task> write)
    {
        db.Database.SetCommandTimeout(Patience);
        var failure = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            try
            {
                await write();
                return null;
            }
            catch (Exception fault)
            {
                return ExceptionDispatchInfo.Capture(fault);
            }
        });
        failure?.Throw();
    }
}
