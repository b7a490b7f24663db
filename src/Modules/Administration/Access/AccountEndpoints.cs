using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PropertyHub.Administration.Access;

public static class AccountEndpoints
{
    /// <summary>Signing out: a form that posts to <see cref="AccountAddresses.SignOut"/>. The cookie is not sent with another site's form, so no token is asked for.</summary>
    public static void MapAccountEndpoints(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(AccountAddresses.SignOut, async (HttpContext http) =>
        {
            await http.SignOutAsync();
            return Results.LocalRedirect(AccountAddresses.SignIn);
        }).AllowAnonymous().DisableAntiforgery();
}
