using System.Text.Json;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.Events;

/// <summary>Handles one kind of event in the receiving module; registered once per event and module.</summary>
public interface IEventReceiver
{
    string EventName { get; }
    string HandlerName { get; }
    Task HandleAsync(Guid eventId, string body, CancellationToken ct);
}

/// <summary>Handles an event exactly once: that it was handled is kept in the transaction of what it changed.</summary>
public abstract class EventReceiver<TDb, TEvent>(OperationServices<TDb> services) : IEventReceiver where TDb : ModuleDb where TEvent : IEvent
{
    public string EventName => TEvent.Name;
    public string HandlerName => GetType().Name;

    protected abstract Task HandleAsync(TEvent news, Work<TDb> work, CancellationToken ct);

    public async Task HandleAsync(Guid eventId, string body, CancellationToken ct)
    {
        var news = JsonSerializer.Deserialize<TEvent>(body)!;
        await services.WriteAsync<Done>(Actor.System, HandlerName, Guid.Empty, async (work, token) =>
        {
            if (await work.Db.Inbox.FindAsync([eventId, HandlerName], token) is not null)
                return Done.It;
            work.Db.Inbox.Add(new InboxEntry { EventId = eventId, Handler = HandlerName, At = work.Now });
            await HandleAsync(news, work, token);
            return Done.It;
        }, dryRun: false, ct);
    }
}
