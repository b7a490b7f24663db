using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Access;

public static class AccountsRegistration
{
    /// <summary>Who is signed in: the cookie, its keys in the database, and the actor of pages and endpoints. Call it after <c>AddRazorComponents()</c>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentActor, SignedInActor>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, LiveAuthenticationState>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SetUp);
        services.AddDataProtection().SetApplicationName("PropertyHub").PersistKeysToDbContext<AdminDb>().DisableAutomaticKeyGeneration();
        services.AddSingleton<IKeyRingStart, KeyRingStart>();
        return services;
    }

    /// <summary>A policy per right, and nothing without signing in.</summary>
    public static IServiceCollection AddPropertyHubAuthorization(this IServiceCollection services)
    {
        services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);
        services.AddSingleton<IAuthorizationPolicyProvider, RightPolicies>();
        services.AddSingleton<IAuthorizationHandler, RightHandler>();
        return services;
    }

    /// <summary>Accounts that open with one click, for the demonstration estate: call it in Development only.</summary>
    public static IServiceCollection AddDemoAccounts(this IServiceCollection services) => services.AddSingleton<IDemoAccounts, DemoAccounts>();

    static void SetUp(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "propertyhub";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = AccountAddresses.SignIn;
        options.AccessDeniedPath = AccountAddresses.Denied;
        options.ReturnUrlParameter = AccountAddresses.BackParameter;
        options.Events.OnValidatePrincipal = async context =>
        {
            var access = context.HttpContext.RequestServices.GetRequiredService<AccessList>();
            if (!(await access.ActorOfAsync(context.Principal, context.HttpContext.RequestAborted)).IsSignedIn)
                context.RejectPrincipal();
        };
    }
}
