using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace PropertyHub.Platform.Operations;

/// <summary>The record is no longer what the person saw; <see cref="OperationServices{TDb}"/> answers with who changed it.</summary>
public sealed class StaleRecordException : Exception
{
    internal StaleRecordException(EntityEntry entry, string? operation) : base($"{entry.Metadata.ClrType.Name} was changed meanwhile") =>
        (Entry, Operation) = (entry, operation);

    internal EntityEntry Entry { get; }

    /// <summary>The operation by which it was changed; null for any.</summary>
    internal string? Operation { get; }
}
