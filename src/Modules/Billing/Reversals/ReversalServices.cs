using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Billing.LateFees;

namespace PropertyHub.Billing.Reversals;

internal static class ReversalServices
{
    public static IServiceCollection AddReversals(this IServiceCollection services) =>
        services.AddScoped<ReversalList>().AddScoped<AskReversal>().AddScoped<ApproveReversal>().AddScoped<DeclineReversal>().AddScoped<AskWaiver>().AddScoped<ReversalCounter>();
}
