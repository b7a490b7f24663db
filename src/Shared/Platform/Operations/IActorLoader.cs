using PropertyHub.Kernel;

namespace PropertyHub.Platform.Operations;

/// <summary>Finds who acts by sign-in name, as the command line's <c>--as</c>, or by right.</summary>
public interface IActorLoader
{
    /// <summary>The person with the rights of this moment, or null when there is no such account or it is disabled.</summary>
    Task<Actor?> ByNameAsync(string signInName, CancellationToken ct = default);

    /// <summary>All who have a right at this moment, by display name.</summary>
    Task<IReadOnlyList<Actor>> WhoMayAsync(string right, CancellationToken ct = default);
}
