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
}
