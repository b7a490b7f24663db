using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Sets a password by a one-time link. Sessions that are open under the account end.</summary>
[NeedsNoRight("the one-time link is the proof")]
internal sealed class SetPassword(OperationServices<AdminDb> services, AccountManagers managers, AccessList access)
    : AccountOperation<SetPassword.Command, Done>(services, access)
{
    public sealed record Command(Guid Id, string Token, string Password) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var link = await work.Db.FindLinkAsync(command.Token, LinkPurpose.Password, ct);
        if (link?.IsOpen(work.Now) != true || link.Account is not { Disabled: false } account)
            return new Refusal(AdminTexts.PasswordLinkSpent);
        if (await managers.SetPasswordAsync(work.Db, account, command.Password) is { } weak)
            return weak;
        link.UsedAt = work.Now;
        return Done.It;
    }
}
