using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Accounts;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using Quartz;

namespace PropertyHub.Host.Scheduling;

/// <summary>Forgets what no one can ask for any more: answers kept for repeated commands, delivered events, spent links; and sees that there is always a key to protect with.</summary>
internal sealed class CleanUp(IEnumerable<IModuleDatabase> databases, EstateClock clock, WriteGate gate, IKeyRingStart keys, ISpentLinks links) : IJob
{
    const int KeptDays = 30;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        keys.Prepare();
        var before = clock.UtcNow.AddDays(-KeptDays);
        using (await gate.EnterAsync(cancellationToken))
            await links.ForgetAsync(before, cancellationToken);
        foreach (var database in databases)
        {
            using var pass = await gate.EnterAsync(cancellationToken);
            await using var db = database.Create();
            await db.OperationResults.Where(result => result.At < before).ExecuteDeleteAsync(cancellationToken);
            await db.Outbox.Where(message => message.DeliveredAt < before).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
