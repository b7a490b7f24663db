namespace PropertyHub.Ui;

/// <summary>All of a form as its page writes it down, to be kept while it is worked on.</summary>
/// <param name="Document">In the page's own writing.</param>
/// <param name="IsUnsaved">Something in it has not been saved yet; else it is only what the fields typed next belong to.</param>
public sealed record WrittenForm(string Document, bool IsUnsaved);
