namespace PropertyHub.Kernel;

/// <summary>News from one module to others. The name never changes; a new shape gets a new name (<c>….v2</c>).</summary>
public interface IEvent
{
    static abstract string Name { get; }
    Guid EventId { get; }

    /// <summary>What the news is about, such as a payment's number: events of one subject are delivered in order.</summary>
    string Subject { get; }
}
