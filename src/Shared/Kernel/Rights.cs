namespace PropertyHub.Kernel;

/// <summary>One thing a person may do or see. Its name is stored in roles, so it never changes.</summary>
public sealed record Right(string Name, Text Label);

/// <summary>The right without which an operation, a download or an import answers with a refusal.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(string right) : Attribute
{
    public string Right { get; } = right;
}

/// <summary>Who acts: a signed-in person, or the system itself.</summary>
/// <param name="Name">The sign-in name, kept in the audit trail.</param>
/// <param name="StaffNo">The staff number (工号) the account is linked to, if any.</param>
public sealed record Actor(string Name, string DisplayName, string? StaffNo, IReadOnlySet<string> Rights, bool IsSystem = false)
{
    public static readonly Actor System = new("system", "system", null, new HashSet<string>(), IsSystem: true);
    public static readonly Actor Nobody = new("", "", null, new HashSet<string>());

    public bool IsSignedIn => Name.Length > 0;
    public bool May(string right) => IsSystem || Rights.Contains(right);
}
