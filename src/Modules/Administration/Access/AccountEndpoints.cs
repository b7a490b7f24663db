using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Access;

public static class AccountEndpoints
{
    /// <summary>
    /// Signing out: a form that posts to <see cref="AccountAddresses.SignOut"/>. The cookie is not sent with another site's form, so no token is asked for.
    /// And who is signed in, by sign-in name, empty when nobody is: an open page asks whether that is still the person it was opened by.
    /// </summary>
    public static void MapAccountEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(AccountAddresses.SignOut, async (HttpContext http) =>
        {
            await http.SignOutAsync();
            return Results.LocalRedirect(AccountAddresses.SignIn);
        }).AllowAnonymous().DisableAntiforgery();
        endpoints.MapGet(AccountAddresses.Who, async (ICurrentActor actors, CancellationToken ct) => Results.Text((await actors.GetAsync(ct)).Name)).AllowAnonymous();
    }
}
