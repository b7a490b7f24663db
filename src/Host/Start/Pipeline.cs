using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Drafts;
using PropertyHub.Host.Exports;
using PropertyHub.Host.Files;
using PropertyHub.Host.Shell;
using PropertyHub.Host.Web;

namespace PropertyHub.Host.Start;

/// <summary>The way of a request through the host.</summary>
internal static class Pipeline
{
    public static void Build(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health", new HealthCheckOptions { AllowCachingResponses = false }).AllowAnonymous();
        app.MapLanguages();
        app.MapDownloads();
        app.MapFiles();
        app.MapAccountEndpoints();
        app.MapDrafts();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null)
            .AddAdditionalAssemblies(Modules.Assemblies)
            .Add(AnswerHead);
    }

    /// <summary>Whoever asks for a page's head only (a watchdog, a link checker) is answered as for the page, else sign-in would send them to sign-in for ever.</summary>
    static void AnswerHead(EndpointBuilder page)
    {
        var methods = page.Metadata.OfType<HttpMethodMetadata>().FirstOrDefault();
        if (methods is null || methods.HttpMethods.Contains(HttpMethods.Head) || !methods.HttpMethods.Contains(HttpMethods.Get))
            return;
        page.Metadata.Remove(methods);
        page.Metadata.Add(new HttpMethodMetadata([.. methods.HttpMethods, HttpMethods.Head]));
    }
}
