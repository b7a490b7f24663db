using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;

namespace PropertyHub.Administration.Accounts;

static class Administrators
{
    /// <summary>Whether somebody else could still manage accounts if one account, or one role, no longer could.</summary>
    public static Task<bool> RemainAsync(this AdminDb db, CancellationToken ct, long? withoutAccount = null, long? withoutRole = null) =>
        db.Accounts.AnyAsync(account => !account.Disabled && account.Id != withoutAccount && account.Roles.Any(held =>
            held.RoleId != withoutRole && held.Role!.Rights.Any(right => right.Right == AdminRights.ManageAccounts)), ct);

    public static Task<bool> ManagesAccountsAsync(this AdminDb db, IReadOnlyCollection<long> roleIds, CancellationToken ct) =>
        db.Roles.AnyAsync(role => roleIds.Contains(role.Id) && role.Rights.Any(right => right.Right == AdminRights.ManageAccounts), ct);
}
