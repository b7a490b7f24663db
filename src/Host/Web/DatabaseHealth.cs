using Microsoft.Extensions.Diagnostics.HealthChecks;
using PropertyHub.Platform.Data;

namespace PropertyHub.Host.Web;

internal sealed class DatabaseHealth(IEnumerable<IModuleDatabase> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var database in databases.Take(1))
        {
            await using var db = database.Create();
            if (!await db.Database.CanConnectAsync(cancellationToken))
                return HealthCheckResult.Unhealthy();
        }
        return HealthCheckResult.Healthy();
    }
}
