using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;

namespace PropertyHub.Administration.Accounts;

/// <summary>One-time links that no longer open anything.</summary>
public interface ISpentLinks
{
    /// <summary>Forgets links that were used, or ran out, before a moment (UTC). That they were made and used stays in the audit trail.</summary>
    Task ForgetAsync(DateTime before, CancellationToken ct);
}

internal sealed class SpentLinks(IDbContextFactory<AdminDb> factory) : ISpentLinks
{
    public async Task ForgetAsync(DateTime before, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await db.OneTimeLinks.Where(link => link.UsedAt < before || link.ExpiresAt < before).ExecuteDeleteAsync(ct);
    }
}
