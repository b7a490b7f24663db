using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Host.Files;
using PropertyHub.Kernel;
using PropertyHub.Platform.Files;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.Tests.Files;

public sealed class FileDownloadsTests
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[40]];
    static readonly byte[] Pdf = [.. "%PDF-1.7"u8, .. new byte[40]];

    static async Task<HttpResponse> FetchAsync(StoredFile? file, string module = "hr")
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Response.Body = new MemoryStream();
        var result = await FileDownloads.FetchAsync(module, file?.Id ?? Guid.NewGuid(), context, [new One(file)], new Somebody());
        await result.ExecuteAsync(context);
        return context.Response;
    }

    static StoredFile File(string name, byte[] content) => StoredFile.Of(new(name, content), Actor.System, new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc)).Value;

    [Fact]
    public async Task A_picture_opens_in_the_browser_as_what_it_is_and_without_any_right()
    {
        var response = await FetchAsync(File("现场\"; x=.html", Png));
        response.StatusCode.ShouldBe(StatusCodes.Status200OK);
        response.ContentType.ShouldBe("image/png");
        response.Headers.ContentDisposition.ToString().ShouldStartWith("inline; filename*=UTF-8''%E7%8E%B0%E5%9C%BA");
        response.Headers.ContentSecurityPolicy.ToString().ShouldContain("sandbox");
        response.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        ((MemoryStream)response.Body).ToArray().ShouldBe(Png);
    }

    [Fact]
    public async Task A_document_is_only_downloaded()
    {
        var response = await FetchAsync(File("整改单.pdf", Pdf));
        response.ContentType.ShouldBe("application/pdf");
        response.Headers.ContentDisposition.ToString().ShouldStartWith("attachment");
    }

    [Fact]
    public async Task What_is_not_there_or_not_for_the_reader_is_not_found()
    {
        (await FetchAsync(null)).StatusCode.ShouldBe(StatusCodes.Status404NotFound);
        (await FetchAsync(File("a.png", Png), "billing")).StatusCode.ShouldBe(StatusCodes.Status404NotFound);
    }

    sealed class One(StoredFile? file) : IFileSource
    {
        public string Module => "hr";
        public Task<StoredFile?> FindAsync(Guid id, Actor reader, CancellationToken ct) => Task.FromResult(file?.Id == id ? file : null);
    }

    sealed class Somebody : ICurrentActor
    {
        public ValueTask<Actor> GetAsync(CancellationToken ct = default) => ValueTask.FromResult(Actor.System);
    }
}
