using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Roles;

/// <summary>Makes the built-in roles that are missing and gives rights that are new in this version to the positions meant for them; what an estate has edited stays. Answers how many rights were new.</summary>
[Requires(AdminRights.EditRoles)]
internal sealed class GrantNewRights(OperationServices<AdminDb> services, AccessList access)
    : AccountOperation<GrantNewRights.Command, int>(services, access)
{
    public sealed record Command(Guid Id, IReadOnlyList<string> Rights) : ICommand;

    protected override async Task<Outcome<int>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var roles = await work.Db.Roles.Include(role => role.Rights).Where(role => role.Key != null).ToDictionaryAsync(role => role.Key!, ct);
        var known = (await work.Db.KnownRights.Select(right => right.Name).ToListAsync(ct)).ToHashSet();
        var fresh = command.Rights.Where(right => !known.Contains(right)).ToList();
        foreach (var builtIn in BuiltInRoles.All)
        {
            var isNew = !roles.TryGetValue(builtIn.Key, out var role);
            role ??= work.Db.Roles.Add(new Role { Key = builtIn.Key }).Entity;
            role.SetRights([.. role.Rights.Select(held => held.Right), .. (isNew ? command.Rights : fresh).Where(builtIn.Has)]);
        }
        work.Db.KnownRights.AddRange(fresh.Select(right => new KnownRight { Name = right }));
        return fresh.Count;
    }
}
