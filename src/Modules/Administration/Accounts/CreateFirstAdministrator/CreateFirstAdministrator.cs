using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Administration.Roles;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Opens the first account by the one-time link that the first start has printed, and only while there is no account.</summary>
[NeedsNoRight("the one-time link is the proof, and there is no account yet")]
internal sealed class CreateFirstAdministrator(OperationServices<AdminDb> services, AccountManagers managers, AccessList access)
    : AccountOperation<CreateFirstAdministrator.Command, string>(services, access)
{
    public sealed record Command(Guid Id, string Token, string UserName, string DisplayName, string Password) : ICommand;

    protected override async Task<Outcome<string>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var link = await work.Db.FindLinkAsync(command.Token, LinkPurpose.FirstAdministrator, ct);
        if (link?.IsOpen(work.Now) != true || await work.Db.Accounts.AnyAsync(ct))
            return new Refusal(AdminTexts.SetupLinkSpent);
        if (string.IsNullOrWhiteSpace(command.DisplayName))
            return new Refusal(AdminTexts.DisplayNameMissing);
        var role = await work.Db.Roles.SingleAsync(role => role.Key == BuiltInRoles.Administrator, ct);
        var account = new Account { UserName = command.UserName.Trim(), DisplayName = command.DisplayName.Trim(), CreatedAt = work.Now };
        account.SetRoles([role.Id]);
        var opened = await managers.OpenAsync(work.Db, account, command.Password);
        if (opened.Refusal is { } refusal)
            return refusal;
        link.UsedAt = work.Now;
        return account.UserName;
    }
}
