using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Drafts;

/// <summary>
/// Where the browser keeps what is being typed: by plain requests, since a draft matters most when the circuit is gone.
/// They take JSON only, which no other site can send with the cookie, so no token is asked for.
/// </summary>
public static class DraftEndpoints
{
    const int LargestBody = 256 * 1024;

    /// <summary>Who typed it: the person the page was opened by, which may no longer be the one the cookie is of.</summary>
    internal interface IOfPerson
    {
        string Person { get; }
    }

    internal sealed record Place(string Person, string Page, string Form) : IOfPerson;

    /// <param name="Age">Since it was typed, in milliseconds.</param>
    internal sealed record Typed(string Person, string Page, string Form, DraftContent Content, long Age = 0) : IOfPerson;

    internal sealed record Found(string At, DraftContent Content);

    public static void MapDrafts(this IEndpointRouteBuilder endpoints)
    {
        var drafts = endpoints.MapGroup("/drafts").WithMetadata(new RequestSizeLimitAttribute(LargestBody), new SkipStatusCodePagesAttribute()).AddEndpointFilter(ForItsPersonAsync);
        drafts.MapPost("/keep", async (Typed typed, IDraftBook book, CancellationToken ct) =>
            (await book.KeepAsync(typed.Page, typed.Form, typed.Content, typed.Age, ct)).Succeeded ? Results.NoContent() : Results.BadRequest());
        drafts.MapPost("/find", async (Place place, IDraftBook book, CancellationToken ct) =>
            await book.FindAsync(place.Page, place.Form, ct) is { } kept ? Results.Json(new Found($"{kept.At:HH:mm}", kept.Content)) : Results.NoContent());
        drafts.MapPost("/forget", async (Place place, IDraftBook book, CancellationToken ct) =>
            (await book.ForgetAsync(place.Page, place.Form, ct)).Succeeded ? Results.NoContent() : Results.BadRequest());
    }

    /// <summary>A page that one person left open in another tab neither reads nor writes the drafts of whoever has signed in since.</summary>
    static async ValueTask<object?> ForItsPersonAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var actor = await context.HttpContext.RequestServices.GetRequiredService<ICurrentActor>().GetAsync(context.HttpContext.RequestAborted);
        return context.Arguments.OfType<IOfPerson>().All(typed => typed.Person == actor.Name) ? await next(context) : Results.Conflict();
    }
}
