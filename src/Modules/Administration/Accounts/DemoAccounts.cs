using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Data;
using PropertyHub.Administration.Roles;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>An account of the demonstration estate, offered on the sign-in page with one click.</summary>
public sealed record DemoAccount(string UserName, string DisplayName, Text Role);

/// <summary>The demonstration's accounts. Registered in Development only; without it no account opens without a password.</summary>
public interface IDemoAccounts
{
    /// <summary>Makes one account per position, linked to the first member of staff who holds it. Done again it makes what is missing.</summary>
    Task<Outcome<int>> CreateAsync(CancellationToken ct);

    Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken ct);
}

internal sealed class DemoAccounts(IDbContextFactory<AdminDb> factory, IServiceScopeFactory scopes) : IDemoAccounts
{
    public async Task<Outcome<int>> CreateAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = Actor.System;
        return await scope.ServiceProvider.GetRequiredService<CreateDemoAccounts>().RunAsync(new(Guid.NewGuid()), ct);
    }

    public async Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var accounts = await db.Accounts.AsNoTracking().Where(account => account.Demo && !account.Disabled).OrderBy(account => account.Id)
            .Select(account => new { account.UserName, account.DisplayName, Role = account.Roles.Select(held => held.Role!).FirstOrDefault() }).ToListAsync(ct);
        return [.. accounts.Select(account => new DemoAccount(account.UserName!, account.DisplayName, RoleLabel.Of(account.Role?.Key, account.Role?.Name)))];
    }
}
