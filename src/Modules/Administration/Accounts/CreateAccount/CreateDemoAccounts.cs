using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Administration.Roles;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Makes the accounts of the demonstration estate: no passwords, one per position that somebody holds, and the administrator's. Answers how many were missing.</summary>
[Requires(AdminRights.ManageAccounts)]
internal sealed class CreateDemoAccounts(OperationServices<AdminDb> services, AccountManagers managers, AccessList access, IStaffDirectory directory)
    : AccountOperation<CreateDemoAccounts.Command, int>(services, access)
{
    public sealed record Command(Guid Id) : ICommand;

    protected override async Task<Outcome<int>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var staff = (await directory.StaffAsync(ct)).ToLookup(person => BuiltInRoles.OfPosition(person.Position));
        var there = await work.Db.Accounts.Select(account => account.UserName).ToListAsync(ct);
        var roles = (await work.Db.Roles.Where(role => role.Key != null && !there.Contains(role.Key)).OrderBy(role => role.Id).ToListAsync(ct))
            .Where(role => role.Key == BuiltInRoles.Administrator || staff[role.Key].Any()).ToList();
        foreach (var role in roles)
        {
            var person = staff[role.Key].FirstOrDefault();
            var free = person is not null && await work.StaffIsTakenAsync(person.No, ct) is null;
            var account = new Account
            {
                UserName = role.Key, Demo = true, CreatedAt = work.Now,
                DisplayName = person?.Name ?? role.Label, StaffNo = free ? person!.No : null,
            };
            account.SetRoles([role.Id]);
            var opened = await managers.OpenAsync(work.Db, account, password: null);
            if (opened.Refusal is { } refusal)
                return refusal;
        }
        return roles.Count;
    }
}
