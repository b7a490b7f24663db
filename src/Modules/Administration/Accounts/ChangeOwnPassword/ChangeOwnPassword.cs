using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Changes one's own password, which ends one's sessions everywhere.</summary>
[NeedsNoRight("one's own account, and the present password is the proof")]
internal sealed class ChangeOwnPassword(OperationServices<AdminDb> services, AccountManagers managers, AccessList access)
    : AccountOperation<ChangeOwnPassword.Command, Done>(services, access)
{
    public sealed record Command(Guid Id, string Present, string New) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var name = managers.Normalise(work.Actor.Name);
        var account = await work.Db.Accounts.SingleOrDefaultAsync(one => one.NormalizedUserName == name && !one.Disabled, ct);
        if (account is null)
            return new Refusal(AdminTexts.AccountGone);
        using var manager = managers.For(work.Db);
        if (await manager.IsLockedOutAsync(account) || !await manager.CheckPasswordAsync(account, command.Present))
            return new Refusal(AdminTexts.PasswordWrong);
        return await managers.SetPasswordAsync(work.Db, account, command.New) is { } weak ? weak : Done.It;
    }
}
