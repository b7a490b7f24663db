using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Roles;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Access;

/// <summary>The account pages over real HTTP, with one page that tells who is signed in and one that needs a right.</summary>
sealed partial class Site : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly string _file;

    Site(WebApplication app, string file) => (_app, _file) = (app, file);

    public HttpClient Browser()
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        return new(handler) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public IServiceProvider Services => _app.Services;

    public static async Task<Site> StartAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("propertyhub-").FullName, "site.db");
        var module = new AdministrationModule();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPlatform().AddSingleton(new DatabaseOptions { ConnectionString = $"Data Source={file};Pooling=False" })
            .AddSingleton(TimeProvider.System).AddSingleton(new EstateClock(TimeProvider.System, TimeZoneInfo.Utc))
            .AddSingleton<AppModule>(module).AddScoped<IStaffDirectory, NoStaff>();
        builder.Services.AddRazorComponents();
        builder.Services.AddAccounts().AddPropertyHubAuthorization();
        module.AddServices(builder.Services);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapRazorComponents<SitePage>().AddAdditionalAssemblies(module.Assembly);
        app.MapAccountEndpoints();
        app.MapGet("/who", async (ICurrentActor actors) => (await actors.GetAsync()).Name);
        app.MapGet("/audit-only", () => "audit").RequireAuthorization(RequiresPageAttribute.PolicyPrefix + AdminRights.SeeAuditTrail);
        foreach (var database in app.Services.GetServices<IModuleDatabase>())
        {
            await using var db = database.Create();
            await db.Database.MigrateAsync();
        }
        await app.Services.GetRequiredService<IRoleStart>().PrepareAsync(default);
        app.Services.GetRequiredService<IKeyRingStart>().Prepare();
        await app.StartAsync();
        return new Site(app, file);
    }

    public async Task AsSystemAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = Actor.System;
        await act(scope.ServiceProvider);
    }

    /// <summary>Opens a page and posts its form with what a person typed.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient browser, string address, params (string Name, string Value)[] typed)
    {
        var page = await browser.GetStringAsync(address);
        var hidden = Hidden().Matches(page).Select(found => (found.Groups[1].Value, found.Groups[2].Value));
        return await browser.PostAsync(address, new FormUrlEncodedContent(hidden.Concat(typed).Select(pair => new KeyValuePair<string, string>(pair.Item1, pair.Item2))));
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")]
    private static partial Regex Hidden();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    sealed class NoStaff : IStaffDirectory
    {
        public Task<IReadOnlyList<StaffFacts>> StaffAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<StaffFacts>>([]);
    }
}
