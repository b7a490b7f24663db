using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Access;
using PropertyHub.Host.Start;

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>The whole host on an empty database and a port of its own, and a browser without scripts in front of it.</summary>
public sealed class AccountHost : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("propertyhub-account-").FullName;
    WebApplication? _app;

    internal IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        _app = AppBuilder.Build(["--applicationName=PropertyHub.Host", "--environment=Production", "--urls=http://127.0.0.1:0", $"--PropertyHub:DataDirectory={Path.Combine(_folder, "data")}"]);
        (await Services.GetRequiredService<DatabaseStart>().ReadyAsync(CancellationToken.None)).ShouldBeNull();
        Pipeline.Build(_app);
        await _app.StartAsync();
    }

    /// <summary>Somebody who is not signed in.</summary>
    internal HttpClient Visitor() => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_app!.Urls.First()) };

    /// <summary>The page with its form.</summary>
    internal static async Task<IHtmlDocument> GetAsync(HttpClient visitor, string address) => await ReadAsync(await visitor.GetAsync(new Uri(address, UriKind.Relative)));

    /// <summary>Sends the form of the page as a browser would, with other words in some fields.</summary>
    internal static async Task<IHtmlDocument> SendAsync(HttpClient visitor, string address, IHtmlDocument page, IReadOnlyDictionary<string, string> typed)
    {
        var fields = Fields(page).ToDictionary(field => field.Name!, field => typed.GetValueOrDefault(field.Name!, field.Value ?? ""));
        using var form = new FormUrlEncodedContent(fields);
        return await ReadAsync(await visitor.PostAsync(new Uri(address, UriKind.Relative), form));
    }

    internal static IEnumerable<IHtmlInputElement> Fields(IHtmlDocument page) => page.QuerySelectorAll<IHtmlInputElement>("form.account-form input[name]");

    static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}");
            return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
