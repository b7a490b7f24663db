using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Access;

/// <summary>Whom a command, a job or long work has set for the scope, else who is signed in.</summary>
internal sealed class SignedInActor(ScopedActor scoped, AccessList access, IHttpContextAccessor http, IServiceProvider scope) : ICurrentActor
{
    public async ValueTask<Actor> GetAsync(CancellationToken ct = default) =>
        scoped.Value ?? await access.ActorOfAsync(await PrincipalAsync(), ct);

    // A circuit sees the request that opened its connection too: only the scope tells which of the two this is.
    async ValueTask<ClaimsPrincipal?> PrincipalAsync()
    {
        if (http.HttpContext is { } request && ReferenceEquals(request.RequestServices, scope))
            return request.User;
        return scope.GetService<AuthenticationStateProvider>() is { } circuit ? (await circuit.GetAuthenticationStateAsync()).User : null;
    }
}
