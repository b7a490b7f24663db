using PropertyHub.Kernel;

namespace PropertyHub.Platform.Desks;

/// <summary>Late first, then what is soon, then what can wait.</summary>
public enum Urgency { Late, Soon, Open }

/// <summary>Something that waits for one person, as a line of the start page.</summary>
/// <param name="What">What it is, as said at the desk: 3 笔冲销等批.</param>
/// <param name="Detail">Since when, whose, until when.</param>
/// <param name="Next">What one does about it; the words of the link.</param>
/// <param name="Address">Where it is done, from the root, with a slash.</param>
public sealed record Waiting(Urgency Urgency, Text What, Text? Detail, Text Next, string Address);

/// <summary>One kind of thing that may wait for a person; asked each time the start page opens.</summary>
public interface IWaitingSource
{
    /// <summary>Without this right nothing of it waits.</summary>
    string Right { get; }

    Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct);
}
