namespace PropertyHub.Kernel;

/// <summary>Stands in place of <see cref="RequiresAttribute"/> on the few operations that carry their own proof: a one-time link, a password, one's own account.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsNoRightAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
