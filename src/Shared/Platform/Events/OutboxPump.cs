using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PropertyHub.Platform.Events;

/// <summary>Delivers events while the pages are served: at once when signalled, else every few seconds.</summary>
public sealed class OutboxPump(IEnumerable<IOutboxDelivery> deliveries, OutboxSignal signal, ILogger<OutboxPump> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var delivery in deliveries)
                    await delivery.DeliverAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Delivery of events failed and is tried again");
            }
            await signal.WaitAsync(Pause, stoppingToken);
        }
    }
}
