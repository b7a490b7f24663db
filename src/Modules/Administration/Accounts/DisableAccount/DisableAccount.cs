using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Takes an account out of use, at once in every open page, or puts it back. What it did stays under its name.</summary>
[Requires(AdminRights.ManageAccounts)]
internal sealed class DisableAccount(OperationServices<AdminDb> services, AccessList access)
    : AccountOperation<DisableAccount.Command, Done>(services, access)
{
    public sealed record Command(Guid Id, long AccountId, bool Disabled) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        if (await work.Db.Accounts.FindAsync([command.AccountId], ct) is not { } account)
            return new Refusal(AdminTexts.AccountGone);
        if (command.Disabled && account.UserName == work.Actor.Name)
            return new Refusal(AdminTexts.NotOneself);
        if (command.Disabled && !await work.Db.RemainAsync(ct, withoutAccount: account.Id))
            return new Refusal(AdminTexts.LastAdministrator);
        account.Disabled = command.Disabled;
        account.EndSessions();
        return Done.It;
    }
}
