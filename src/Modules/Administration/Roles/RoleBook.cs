using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Data;

namespace PropertyHub.Administration.Roles;

/// <summary>The positions and what they may do, for the editor.</summary>
internal sealed class RoleBook(IDbContextFactory<AdminDb> factory)
{
    public async Task<IReadOnlyList<RoleChoice>> AllAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var roles = await db.Roles.AsNoTracking().OrderBy(role => role.Id).Select(role => new { role.Id, role.Key, role.Name }).ToListAsync(ct);
        return [.. roles.Select(role => new RoleChoice(role.Id, RoleLabel.Of(role.Key, role.Name)))];
    }

    public async Task<Role?> FindAsync(long id, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Roles.AsNoTracking().Include(role => role.Rights).SingleOrDefaultAsync(role => role.Id == id, ct);
    }

    /// <summary>How many accounts hold each position.</summary>
    public async Task<IReadOnlyDictionary<long, int>> HoldersAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Accounts.Where(account => !account.Disabled).SelectMany(account => account.Roles).GroupBy(held => held.RoleId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }
}
