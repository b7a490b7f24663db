namespace PropertyHub.Platform.Operations;

/// <summary>What somebody wants done. The id is made by the form or the caller once, so that sending it again does nothing twice.</summary>
public interface ICommand
{
    Guid Id { get; }
}
