using Microsoft.AspNetCore.Identity;
using PropertyHub.Administration.Roles;
using PropertyHub.Platform.Data;

namespace PropertyHub.Administration.Accounts;

/// <summary>Somebody who may sign in (账号). Name, password, lockout and security stamp are Identity's.</summary>
internal sealed class Account : IdentityUser<long>
{
    public required string DisplayName { get; set; }

    /// <summary>工号 of the member of staff whose account this is; null for somebody from outside the staff list.</summary>
    public string? StaffNo { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Offered on the sign-in page in Development, without a password.</summary>
    public bool Demo { get; init; }

    public DateTime CreatedAt { get; init; }
    public DateTime? LastSignInAt { get; set; }
    public int Version { get; init; }
    public List<AccountRole> Roles { get; } = [];

    [Secret] public override string? PasswordHash { get; set; }
    [Secret] public override string? SecurityStamp { get; set; }

    public void SetRoles(IReadOnlyCollection<long> roleIds)
    {
        Roles.RemoveAll(held => !roleIds.Contains(held.RoleId));
        Roles.AddRange(roleIds.Except(Roles.Select(held => held.RoleId)).Select(id => new AccountRole { RoleId = id }));
    }

    /// <summary>Ends every session that is open under this account, and voids its cookies.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}

/// <summary>A role that an account holds.</summary>
internal sealed class AccountRole
{
    public long AccountId { get; init; }
    public long RoleId { get; init; }
    public Role? Role { get; init; }
}
