using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Roles;

/// <summary>Says what a position may do; it counts from the next step on, in open pages too. Each right given or taken is a line of the audit trail.</summary>
[Requires(AdminRights.EditRoles)]
internal sealed class EditRole(OperationServices<AdminDb> services, AccessList access) : AccountOperation<EditRole.Command, Done>(services, access)
{
    /// <param name="Version">As it was read, so that the second of two editors is told.</param>
    public sealed record Command(Guid Id, long RoleId, int Version, IReadOnlyList<string> Rights) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var role = await work.Db.Roles.Include(one => one.Rights).SingleOrDefaultAsync(one => one.Id == command.RoleId, ct);
        if (role is null)
            return new Refusal(AdminTexts.RoleGone);
        if (!command.Rights.Contains(AdminRights.ManageAccounts) && !await work.Db.RemainAsync(ct, withoutRole: role.Id) && await work.Db.Accounts.AnyAsync(ct))
            return new Refusal(AdminTexts.LastAdministrator);
        work.Expect(role, command.Version);
        work.Touch(role);
        role.SetRights(command.Rights);
        return Done.It;
    }
}
