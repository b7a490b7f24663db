using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;

namespace PropertyHub.Billing.History;

internal static class HistoryServices
{
    public static IServiceCollection AddHistory(this IServiceCollection services) =>
        services.AddScoped<IUnitHistory, ReadingHistory>().AddScoped<IUnitHistory, ChargeHistory>().AddScoped<IUnitHistory, PaymentHistory>().AddScoped<IUnitHistory, ReversalHistory>()
            .AddScoped<UnitMeters>().AddSingleton<IUnitSection, UnitMetersSection>();
}
