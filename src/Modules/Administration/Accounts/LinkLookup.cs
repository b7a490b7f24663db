using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;

namespace PropertyHub.Administration.Accounts;

static class LinkLookup
{
    public static Task<OneTimeLink?> FindLinkAsync(this AdminDb db, string token, LinkPurpose purpose, CancellationToken ct)
    {
        var hash = OneTimeLink.HashOf(token);
        return db.OneTimeLinks.Include(link => link.Account).SingleOrDefaultAsync(link => link.TokenHash == hash && link.Purpose == purpose, ct);
    }
}
