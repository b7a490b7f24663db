namespace PropertyHub.HrAppraisal.Forms.Editor;

/// <summary>What stands in the editor and is not saved yet, written down so that it can be gone on with.</summary>
/// <param name="Version">Of the form as it was read: another's change since then is told, not overwritten.</param>
internal sealed record EditorDraft(int Version, FormTyped Form);
