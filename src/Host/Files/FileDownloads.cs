using PropertyHub.Platform.Files;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.Files;

/// <summary>
/// Stored photos and documents, by the module that keeps them. The type is the one read off the content; nothing in a file can act as a page of ours:
/// only pictures open in the browser, and even these without any right of their own.
/// </summary>
internal static class FileDownloads
{
    const string NoRights = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox";

    public static void MapFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(FileAddresses.Route, FetchAsync);

    internal static async Task<IResult> FetchAsync(string module, Guid id, HttpContext context, IEnumerable<IFileSource> sources, ICurrentActor actors)
    {
        var source = sources.FirstOrDefault(source => source.Module == module);
        var file = source is null ? null : await source.FindAsync(id, await actors.GetAsync(context.RequestAborted), context.RequestAborted);
        if (file?.Content is null)
            return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy = NoRights;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "private, max-age=300";
        if (!file.Kind.IsImage())
            return Results.Bytes(file.Content.Bytes, file.Kind.ContentType(), file.Name);
        context.Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline") { FileNameStar = file.Name }.ToString();
        return Results.Bytes(file.Content.Bytes, file.Kind.ContentType());
    }
}
