namespace PropertyHub.Archives.People;

/// <summary>The key of the hashes of ID numbers, itself encrypted by the key ring.</summary>
internal sealed class IdentityKey
{
    public const int TheOnly = 1;

    public int Id { get; init; } = TheOnly;
    public required byte[] Sealed { get; init; }
}
