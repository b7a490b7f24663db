using PropertyHub.Kernel;

namespace PropertyHub.Platform.Operations;

/// <summary>Finds who acts by sign-in name: the command line's <c>--as</c>.</summary>
public interface IActorLoader
{
    /// <summary>The person with the rights of this moment, or null when there is no such account or it is disabled.</summary>
    Task<Actor?> ByNameAsync(string signInName, CancellationToken ct = default);
}
