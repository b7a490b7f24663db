using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Events;
using PropertyHub.Platform.LongWork;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform;

public static class PlatformRegistration
{
    /// <summary>What every module's operations stand on. The host adds who acts (<see cref="ICurrentActor"/>), the clock and the database options.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.AddSingleton<WriteGate>();
        services.AddSingleton(provider => new WriteConnection(provider.GetRequiredService<DatabaseOptions>().ConnectionString));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<LongWorkRunner>();
        services.AddScoped<ScopedActor>();
        services.TryAddSingleton<IDisplayNames, SignInNames>();
        return services;
    }
}
