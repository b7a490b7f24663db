namespace PropertyHub.HrAppraisal.Forms.Editor;

/// <summary>A difference between two forms, in words.</summary>
/// <param name="Of">The item, or the form as a whole.</param>
/// <param name="Before">Null where there was nothing.</param>
/// <param name="After">Null where nothing is left.</param>
public sealed record ChangeLine(string Of, string What, string? Before, string? After)
{
    internal static IReadOnlyList<ChangeLine> Between(AppraisalForm before, AppraisalForm after) =>
        [.. FormComparison.Of(before, after).Select(change => new ChangeLine(Item(change, before, after), PartOf(change), change.Before?.ToString(), change.After?.ToString()))];

    static string Item(FormChange change, AppraisalForm before, AppraisalForm after) =>
        change.Item is not { } number ? EditorTexts.WholeForm : $"{number} {(after.Find(number) ?? before.Find(number))?.Title}";

    static string PartOf(FormChange change) => change.Letter is { } letter ? $"{EditorTexts.Get("Part_" + change.Part)} {letter}" : EditorTexts.Get("Part_" + change.Part);
}
