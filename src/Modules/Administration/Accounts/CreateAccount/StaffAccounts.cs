using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

static class StaffAccounts
{
    /// <summary>A member of staff has one account.</summary>
    public static async Task<Refusal?> StaffIsTakenAsync(this Work<AdminDb> work, string? staffNo, CancellationToken ct) =>
        staffNo is not null && await work.Db.Accounts.Where(account => account.StaffNo == staffNo).Select(account => account.UserName).FirstOrDefaultAsync(ct) is { } holder
            ? new Refusal(AdminTexts.StaffHasAccount(staffNo, holder))
            : null;

    /// <summary>A position may have been taken away since it was shown.</summary>
    public static async Task<Refusal?> RoleIsGoneAsync(this Work<AdminDb> work, IReadOnlyCollection<long> roleIds, CancellationToken ct) =>
        await work.Db.Roles.CountAsync(role => roleIds.Contains(role.Id), ct) == roleIds.Distinct().Count() ? null : new Refusal(AdminTexts.RoleGone);
}
