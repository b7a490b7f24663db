using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>The way in to a database that has no accounts yet.</summary>
public interface IFirstAdministrator
{
    /// <summary>The path, with its token, by which the first administrator is made; null once there is an account.</summary>
    Task<string?> IssueLinkAsync(CancellationToken ct);
}

internal sealed class FirstAdministrator(IDbContextFactory<AdminDb> factory, IServiceScopeFactory scopes) : IFirstAdministrator
{
    public async Task<string?> IssueLinkAsync(CancellationToken ct)
    {
        await using (var db = await factory.CreateDbContextAsync(ct))
            if (await db.Accounts.AnyAsync(ct))
                return null;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = Actor.System;
        var token = OneTimeLink.NewToken();
        var issued = await scope.ServiceProvider.GetRequiredService<IssueFirstLink>().RunAsync(new(Guid.NewGuid(), token), ct);
        return issued.Succeeded ? AccountAddresses.SetupWith(token) : null;
    }
}
