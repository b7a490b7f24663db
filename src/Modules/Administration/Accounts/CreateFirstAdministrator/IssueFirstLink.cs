using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Makes the link for the first administrator and voids the one before. Refused once there is an account.</summary>
[Requires(AdminRights.ManageAccounts)]
internal sealed class IssueFirstLink(OperationServices<AdminDb> services) : Operation<AdminDb, IssueFirstLink.Command, Done>(services)
{
    public sealed record Command(Guid Id, string Token) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        if (await work.Db.Accounts.AnyAsync(ct))
            return new Refusal(AdminTexts.SetupLinkSpent);
        await foreach (var earlier in work.Db.OneTimeLinks.Where(link => link.Purpose == LinkPurpose.FirstAdministrator && link.UsedAt == null).AsAsyncEnumerable().WithCancellation(ct))
            earlier.UsedAt = work.Now;
        work.Db.OneTimeLinks.Add(OneTimeLink.Issue(command.Token, LinkPurpose.FirstAdministrator, null, work.Now));
        return Done.It;
    }
}
