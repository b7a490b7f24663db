using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>Says which positions somebody holds; it counts from the next step on, in open pages too.</summary>
[Requires(AdminRights.ManageAccounts)]
internal sealed class AssignRoles(OperationServices<AdminDb> services, AccessList access)
    : AccountOperation<AssignRoles.Command, Done>(services, access)
{
    /// <param name="Seen">The positions held as they were shown.</param>
    public sealed record Command(Guid Id, long AccountId, IReadOnlyCollection<long> Seen, IReadOnlyList<long> RoleIds) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var account = await work.Db.Accounts.Include(one => one.Roles).SingleOrDefaultAsync(one => one.Id == command.AccountId, ct);
        if (account is null)
            return new Refusal(AdminTexts.AccountGone);
        if (await work.RoleIsGoneAsync(command.RoleIds, ct) is { } gone)
            return gone;
        if (!await work.Db.ManagesAccountsAsync(command.RoleIds, ct) && !await work.Db.RemainAsync(ct, withoutAccount: account.Id))
            return new Refusal(AdminTexts.LastAdministrator);
        if (!account.Roles.Select(held => held.RoleId).ToHashSet().SetEquals(command.Seen))
            throw work.Stale(account);
        work.Touch(account);
        account.SetRoles(command.RoleIds);
        return Done.It;
    }
}
