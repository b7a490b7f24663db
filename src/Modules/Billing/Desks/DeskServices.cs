using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Billing.Desks;

internal static class DeskServices
{
    public static IServiceCollection AddDesks(this IServiceCollection services) =>
        services.AddScoped<IWaitingSource, WaitingReversals>().AddScoped<IWaitingSource, HeldReadings>().AddScoped<IWaitingSource, UnbilledMonth>().AddScoped<IWaitingSource, ZoneArrears>()
            .AddScoped<IFigureSource, CollectionTrend>().AddScoped<IFigureSource, Takings>();
}
