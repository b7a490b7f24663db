using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Opens an account for somebody, with a one-time link by which that person sets the password. Answers the sign-in name.</summary>
[Requires(AdminRights.ManageAccounts)]
internal sealed class CreateAccount(OperationServices<AdminDb> services, AccountManagers managers, AccessList access)
    : AccountOperation<CreateAccount.Command, string>(services, access)
{
    /// <param name="LinkToken">Made by the caller, who shows it once; only its hash is kept.</param>
    public sealed record Command(Guid Id, string UserName, string DisplayName, string? StaffNo, IReadOnlyList<long> RoleIds, string LinkToken) : ICommand;

    protected override async Task<Outcome<string>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.DisplayName))
            return new Refusal(AdminTexts.DisplayNameMissing);
        if (command.RoleIds.Count == 0)
            return new Refusal(AdminTexts.RoleMissing);
        var account = new Account
        {
            UserName = command.UserName.Trim(), DisplayName = command.DisplayName.Trim(), CreatedAt = work.Now,
            StaffNo = string.IsNullOrWhiteSpace(command.StaffNo) ? null : command.StaffNo.Trim(),
        };
        if (await work.StaffIsTakenAsync(account.StaffNo, ct) is { } taken)
            return taken;
        if (await work.RoleIsGoneAsync(command.RoleIds, ct) is { } gone)
            return gone;
        account.SetRoles(command.RoleIds);
        var opened = await managers.OpenAsync(work.Db, account, password: null);
        if (opened.Refusal is { } refusal)
            return refusal;
        work.Db.OneTimeLinks.Add(OneTimeLink.Issue(command.LinkToken, LinkPurpose.Password, account, work.Now));
        return account.UserName;
    }
}
