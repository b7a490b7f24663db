using PropertyHub.Kernel;

namespace PropertyHub.Platform.Operations;

/// <summary>Says who acts in this scope, with the rights of this moment: a circuit lives long after a role was taken away.</summary>
public interface ICurrentActor
{
    ValueTask<Actor> GetAsync(CancellationToken ct = default);
}

/// <summary>The actor that a command, a job or long work sets for its scope; a page's scope has none and asks who is signed in.</summary>
public sealed class ScopedActor
{
    public Actor? Value { get; set; }
}
