namespace PropertyHub.Platform.Data;

/// <summary>Marks a table that serves the platform itself and is therefore left out of the audit trail.</summary>
internal interface IInfrastructure;

/// <summary>A personal datum: the audit trail keeps that it changed, and shows it masked.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>The next number of a series, handed out inside the transaction that uses it.</summary>
public sealed class Sequence : IInfrastructure
{
    public required string Name { get; init; }
    public long Next { get; set; }
}

/// <summary>What an operation answered, kept so that a repeated command gets the same answer and does nothing twice.</summary>
public sealed class OperationResult : IInfrastructure
{
    public Guid CommandId { get; init; }
    public required string Operation { get; init; }
    public required string Actor { get; init; }
    public DateTime At { get; init; }
    public required string Result { get; init; }
}
