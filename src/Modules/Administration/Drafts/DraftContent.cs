namespace PropertyHub.Administration.Drafts;

/// <summary>A form half filled in.</summary>
/// <param name="Title">What the form is called, in the person's language.</param>
/// <param name="Stamp">The state of the record when it was typed; another one says that the record has changed since.</param>
/// <param name="Id">The command's id: what was sent already, and only its answer lost, is not done twice.</param>
/// <param name="Document">Of a form that is more than its fields: all of it, as its page writes it down; the fields are what was typed after it.</param>
internal sealed record DraftContent(string Title, string? Stamp, Guid? Id, IReadOnlyList<DraftField> Fields, string? Document = null);

/// <param name="Name">The field's label.</param>
/// <param name="Place">Which of the fields of that label, from 0.</param>
/// <param name="Checked">Of a box to tick; else null.</param>
internal sealed record DraftField(string Name, int Place, string? Value, bool? Checked);

/// <param name="At">When it was typed, in the estate's time.</param>
internal sealed record KeptDraft(DraftContent Content, DateTime At);
