using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace PropertyHub.Administration.Access;

/// <summary>Signs a circuit out soon after its account was disabled or its password changed; operations refuse it at once.</summary>
internal sealed class LiveAuthenticationState(ILoggerFactory logs, AccessList access) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(15);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        (await access.ActorOfAsync(authenticationState.User, cancellationToken)).IsSignedIn;
}
