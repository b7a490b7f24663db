namespace PropertyHub.Archives.People;

/// <summary>What the dialog of a person tells when it closes.</summary>
public sealed record PersonSaved(string Name);
