using Microsoft.EntityFrameworkCore;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.Scheduling;

/// <summary>No news from one module to another is left lying. A command delivers before it starts, so what still waits has failed.</summary>
internal sealed class EventsDelivered(IEnumerable<IModuleDatabase> databases) : IInvariant
{
    const int Shown = 20;

    public Text Title => HostTexts.CheckEvents;

    public async Task<InvariantResult> CheckAsync(CancellationToken ct)
    {
        long all = 0;
        var waiting = new List<string>();
        foreach (var database in databases)
        {
            await using var db = database.Create();
            all += await db.Outbox.LongCountAsync(ct);
            var left = await db.Outbox.AsNoTracking().Where(message => message.DeliveredAt == null).OrderBy(message => message.Id).Take(Shown)
                .Select(message => new { message.Name, message.Subject, message.Error }).ToListAsync(ct);
            waiting.AddRange(left.Select(message => $"{message.Name} {message.Subject} {message.Error}".TrimEnd()));
        }
        return new InvariantResult(all, [.. waiting.Take(Shown)]);
    }
}
