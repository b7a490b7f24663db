using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Roles;

/// <summary>Adds a position of the estate's own, without rights at first.</summary>
[Requires(AdminRights.EditRoles)]
internal sealed class CreateRole(OperationServices<AdminDb> services) : Operation<AdminDb, CreateRole.Command, string>(services)
{
    public sealed record Command(Guid Id, string Name) : ICommand;

    protected override async Task<Outcome<string>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var name = command.Name.Trim();
        if (name.Length == 0)
            return new Refusal(AdminTexts.RoleNameMissing);
        if (await work.Db.Roles.AnyAsync(role => role.Name == name, ct))
            return new Refusal(AdminTexts.RoleNameTaken(name)).At(nameof(command.Name));
        work.Db.Roles.Add(new Role { Name = name });
        return name;
    }
}
