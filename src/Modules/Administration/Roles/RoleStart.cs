using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Roles;

/// <summary>To be called after every migration: the positions and their rights follow the modules of this version.</summary>
public interface IRoleStart
{
    Task PrepareAsync(CancellationToken ct);
}

internal sealed class RoleStart(IDbContextFactory<AdminDb> factory, IServiceScopeFactory scopes) : IRoleStart
{
    public async Task PrepareAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = Actor.System;
        var rights = scope.ServiceProvider.GetServices<AppModule>().SelectMany(module => module.Rights).Select(right => right.Name).Distinct().ToList();
        if (await IsPreparedAsync(rights, ct))
            return;
        var granted = await scope.ServiceProvider.GetRequiredService<GrantNewRights>().RunAsync(new(Guid.NewGuid(), rights), ct);
        if (granted.Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Text);
    }

    async Task<bool> IsPreparedAsync(List<string> rights, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var known = (await db.KnownRights.Select(right => right.Name).ToListAsync(ct)).ToHashSet();
        return rights.TrueForAll(known.Contains) && await db.Roles.CountAsync(role => role.Key != null, ct) == BuiltInRoles.All.Count;
    }
}
