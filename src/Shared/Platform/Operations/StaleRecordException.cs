using Microsoft.EntityFrameworkCore.ChangeTracking;
using PropertyHub.Platform.Audit;

namespace PropertyHub.Platform.Operations;

/// <summary>The record is no longer what the person saw; <see cref="OperationServices{TDb}"/> answers with who changed it.</summary>
public sealed class StaleRecordException : Exception
{
    internal StaleRecordException(EntityEntry entry, string? operation) : this(entry.Metadata.ClrType.Name, AuditChanges.KeyOf(entry), operation) { }

    internal StaleRecordException(string record, string key, string? operation) : base($"{record} {key} was changed meanwhile") =>
        (Record, Key, Operation) = (record, key, operation);

    internal string Record { get; }

    /// <summary>As in the audit trail.</summary>
    internal string Key { get; }

    /// <summary>The operation by which it was changed; null for any.</summary>
    internal string? Operation { get; }
}
