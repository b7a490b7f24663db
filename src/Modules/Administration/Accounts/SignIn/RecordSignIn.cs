using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Keeps how an attempt to sign in ended; too many wrong passwords lock the account for a while. Answers whether it is locked now.</summary>
[NeedsNoRight("nobody is signed in yet; the password was checked before")]
internal sealed class RecordSignIn(OperationServices<AdminDb> services, AccountManagers managers)
    : Operation<AdminDb, RecordSignIn.Command, bool>(services)
{
    public sealed record Command(Guid Id, long AccountId, bool Right) : ICommand;

    protected override async Task<Outcome<bool>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        if (await work.Db.Accounts.FindAsync([command.AccountId], ct) is not { } account)
            return new Refusal(AdminTexts.SignInWrong);
        if (command.Right)
        {
            (account.LastSignInAt, account.AccessFailedCount, account.LockoutEnd) = (work.Now, 0, null);
            return false;
        }
        using var manager = managers.For(work.Db);
        await manager.AccessFailedAsync(account);
        return await manager.IsLockedOutAsync(account);
    }
}
