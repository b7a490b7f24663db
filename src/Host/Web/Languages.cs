using Microsoft.AspNetCore.Localization;
using PropertyHub.Administration.Access;

namespace PropertyHub.Host.Web;

/// <summary>The reader's language is kept in a cookie; the browser's wish counts until there is one.</summary>
internal static class Languages
{
    public const string Default = "zh-Hans";
    public static readonly string[] All = [Default, "zh-Hant", "en"];

    public static void AddRequestLanguages(this IServiceCollection services) =>
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            localization.SetDefaultCulture(Default).AddSupportedCultures(All).AddSupportedUICultures(All);
            localization.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });

    public static void MapLanguages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/culture", (HttpContext context, string? c, string? back) =>
        {
            if (All.Contains(c))
                context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName,
                    CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(c!)),
                    new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
            return Results.LocalRedirect(AccountAddresses.Local(back));
        }).AllowAnonymous();
}
