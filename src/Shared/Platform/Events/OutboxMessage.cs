using PropertyHub.Platform.Data;

namespace PropertyHub.Platform.Events;

/// <summary>An event in its sender's schema, written in the transaction of the change it tells of.</summary>
public sealed class OutboxMessage : IInfrastructure
{
    public long Id { get; init; }
    public Guid EventId { get; init; }
    public required string Name { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public DateTime At { get; init; }
    public DateTime? DeliveredAt { get; set; }
    public int Attempts { get; set; }
    public DateTime? NextAttemptAt { get; set; }
    public string? Error { get; set; }
}

/// <summary>Says that a handler has handled an event, in the receiver's schema and in the transaction of its change.</summary>
public sealed class InboxEntry : IInfrastructure
{
    public Guid EventId { get; init; }
    public required string Handler { get; init; }
    public DateTime At { get; init; }
}

/// <summary>Who may deliver a module's events at present, so that two hosts do not work on the same ones.</summary>
public sealed class DeliveryLease : IInfrastructure
{
    public required string Name { get; init; }
    public required string Owner { get; set; }
    public DateTime Until { get; set; }
}
