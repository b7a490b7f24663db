using PropertyHub.Kernel;

namespace PropertyHub.Platform.Operations;

/// <summary>What people are called: records keep the sign-in name, which never changes; pages and refusals say the display name.</summary>
public interface IDisplayNames
{
    /// <summary>The display name of an account, a disabled one too; 系统 for the system; the sign-in name itself where there is no such account.</summary>
    ValueTask<string> OfAsync(string signInName, CancellationToken ct = default);
}

public static class DisplayNames
{
    /// <summary>Null for nobody.</summary>
    public static async ValueTask<string?> OfAnyAsync(this IDisplayNames names, string? signInName, CancellationToken ct = default) =>
        signInName is null ? null : await names.OfAsync(signInName, ct);
}

/// <summary>Where no module keeps accounts, people are called as they sign in.</summary>
sealed class SignInNames : IDisplayNames
{
    public ValueTask<string> OfAsync(string signInName, CancellationToken ct = default) =>
        new(signInName == Actor.System.Name ? PlatformTexts.System.ToString() : signInName);
}
