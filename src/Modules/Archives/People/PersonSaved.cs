namespace PropertyHub.Archives.People;

/// <summary>What the dialog of a person tells when it closes.</summary>
internal sealed record PersonSaved(string Name);
