using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Administration.Roles;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Opens accounts for members of staff: the staff number is the sign-in name, the position gives the role. Answers how many.</summary>
[Requires(AdminRights.ManageAccounts)]
internal sealed class CreateStaffAccounts(OperationServices<AdminDb> services, AccountManagers managers, AccessList access, IStaffDirectory directory)
    : AccountOperation<CreateStaffAccounts.Command, int>(services, access)
{
    /// <param name="LinkTokens">By staff number: made by the caller, who shows them once.</param>
    public sealed record Command(Guid Id, IReadOnlyDictionary<string, string> LinkTokens) : ICommand;

    protected override async Task<Outcome<int>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var roles = await work.Db.Roles.Where(role => role.Key != null).ToDictionaryAsync(role => role.Key!, role => role.Id, ct);
        var staff = (await directory.StaffAsync(ct)).Where(person => command.LinkTokens.ContainsKey(person.No)).ToList();
        foreach (var person in staff)
        {
            if (await work.StaffIsTakenAsync(person.No, ct) is { } taken)
                return taken;
            var account = new Account { UserName = person.No, DisplayName = person.Name, StaffNo = person.No, CreatedAt = work.Now };
            if (BuiltInRoles.OfPosition(person.Position) is { } key && roles.TryGetValue(key, out var roleId))
                account.SetRoles([roleId]);
            var opened = await managers.OpenAsync(work.Db, account, password: null);
            if (opened.Refusal is { } refusal)
                return refusal;
            work.Db.OneTimeLinks.Add(OneTimeLink.Issue(command.LinkTokens[person.No], LinkPurpose.Password, account, work.Now));
        }
        return staff.Count;
    }
}
