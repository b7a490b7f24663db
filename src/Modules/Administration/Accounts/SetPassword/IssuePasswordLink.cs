using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Gives somebody who has forgotten the password a new one-time link; earlier ones no longer work.</summary>
[Requires(AdminRights.ManageAccounts)]
internal sealed class IssuePasswordLink(OperationServices<AdminDb> services) : Operation<AdminDb, IssuePasswordLink.Command, Done>(services)
{
    /// <param name="LinkToken">Made by the caller, who shows it once; only its hash is kept.</param>
    public sealed record Command(Guid Id, long AccountId, string LinkToken) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        if (await work.Db.Accounts.FindAsync([command.AccountId], ct) is not { } account)
            return new Refusal(AdminTexts.AccountGone);
        foreach (var earlier in await work.Db.OneTimeLinks.Where(link => link.AccountId == account.Id && link.UsedAt == null).ToListAsync(ct))
            earlier.UsedAt = work.Now;
        work.Db.OneTimeLinks.Add(OneTimeLink.Issue(command.LinkToken, LinkPurpose.Password, account, work.Now));
        return Done.It;
    }
}
