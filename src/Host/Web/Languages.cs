using Microsoft.AspNetCore.Localization;

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
            return Results.LocalRedirect(LocalAddress(back));
        }).AllowAnonymous();

    /// <summary>An address of this host, or its start page: nobody is sent elsewhere.</summary>
    public static string LocalAddress(string? address) =>
        address is { Length: > 0 } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
            && !address.Any(char.IsControl) ? address : "/";
}
