using PropertyHub.Kernel;

namespace PropertyHub.Administration.Roles;

/// <summary>A position's rights (岗位权限, SYS-02).</summary>
internal sealed class Role
{
    public long Id { get; init; }

    /// <summary>Of a role that comes with the product, such as <c>cashier</c>; null for one made here.</summary>
    public string? Key { get; init; }

    /// <summary>The name of a role made here; a role that comes with the product is named in the reader's language.</summary>
    public string? Name { get; set; }

    public int Version { get; init; }
    public List<RoleRight> Rights { get; } = [];

    public Text Label => RoleLabel.Of(Key, Name);

    public void SetRights(IReadOnlyCollection<string> rights)
    {
        Rights.RemoveAll(held => !rights.Contains(held.Right));
        Rights.AddRange(rights.Except(Rights.Select(held => held.Right)).Select(right => new RoleRight { Right = right }));
    }
}

internal sealed class RoleRight
{
    public long RoleId { get; init; }
    public required string Right { get; init; }
}

/// <summary>A right that the roles of this database have met: what a new version brings is given to the positions that should have it, once.</summary>
internal sealed class KnownRight
{
    public required string Name { get; init; }
}

internal static class RoleLabel
{
    public static Text Of(string? key, string? name) => key is null ? Text.Verbatim(name ?? "") : AdminTexts.Get("Role_" + key.Replace('-', '_'));
}
