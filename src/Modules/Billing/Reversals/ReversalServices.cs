using Microsoft.Extensions.DependencyInjection;

namespace PropertyHub.Billing.Reversals;

internal static class ReversalServices
{
    public static IServiceCollection AddReversals(this IServiceCollection services) =>
        services.AddScoped<ReversalList>().AddScoped<AskReversal>().AddScoped<ApproveReversal>().AddScoped<DeclineReversal>();
}
