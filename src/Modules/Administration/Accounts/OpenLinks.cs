using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Administration.Accounts;

/// <summary>Whether a one-time link still opens its form, asked before anything is filled in.</summary>
internal sealed class OpenLinks(IDbContextFactory<AdminDb> factory, EstateClock clock)
{
    public async Task<bool> IsOpenAsync(string? token, LinkPurpose purpose, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(token))
            return false;
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.FindLinkAsync(token, purpose, ct) is { } link && link.IsOpen(clock.UtcNow);
    }
}
