using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace PropertyHub.Administration.Drafts;

/// <summary>
/// Where the browser keeps what is being typed: by plain requests, since a draft matters most when the circuit is gone.
/// They take JSON only, which no other site can send with the cookie, so no token is asked for.
/// </summary>
public static class DraftEndpoints
{
    const int LargestBody = 256 * 1024;

    internal sealed record Place(string Page, string Form);
    internal sealed record Typed(string Page, string Form, DraftContent Content);
    internal sealed record Found(string At, DraftContent Content);

    public static void MapDrafts(this IEndpointRouteBuilder endpoints)
    {
        var drafts = endpoints.MapGroup("/drafts").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        drafts.MapPost("/keep", async (Typed typed, IDraftBook book, CancellationToken ct) =>
            (await book.KeepAsync(typed.Page, typed.Form, typed.Content, ct)).Succeeded ? Results.NoContent() : Results.BadRequest());
        drafts.MapPost("/find", async (Place place, IDraftBook book, CancellationToken ct) =>
            await book.FindAsync(place.Page, place.Form, ct) is { } kept ? Results.Json(new Found($"{kept.At:HH:mm}", kept.Content)) : Results.NoContent());
        drafts.MapPost("/forget", async (Place place, IDraftBook book, CancellationToken ct) =>
            (await book.ForgetAsync(place.Page, place.Form, ct)).Succeeded ? Results.NoContent() : Results.BadRequest());
    }
}
