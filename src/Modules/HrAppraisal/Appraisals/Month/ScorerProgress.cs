namespace PropertyHub.HrAppraisal.Appraisals.Month;

/// <summary>One column of one form, as progress counts it.</summary>
/// <param name="Department">Of the person who is appraised.</param>
internal sealed record ColumnState(string Department, string ScorerNo, string ScorerName, bool Signed, bool IsNext, bool SetBack);

/// <summary>How far a scorer is with the forms of one department in a month.</summary>
/// <param name="Signed">Columns signed.</param>
/// <param name="Due">Columns whose turn it is: the scorer owes them.</param>
/// <param name="Waiting">Columns that wait for an earlier scorer.</param>
/// <param name="SetBack">Of those not signed, how many were signed once and set back.</param>
public sealed record ProgressLine(string Department, string No, string Name, int Signed, int Due, int Waiting, int SetBack)
{
    public int Columns => Signed + Due + Waiting;
}

internal static class ScorerProgress
{
    /// <summary>By department; within one who owes most comes first.</summary>
    public static IReadOnlyList<ProgressLine> Of(IEnumerable<ColumnState> columns) =>
    [
        .. columns.GroupBy(column => (column.Department, column.ScorerNo)).Select(group => new ProgressLine(group.Key.Department, group.Key.ScorerNo, group.First().ScorerName,
                group.Count(column => column.Signed), group.Count(column => !column.Signed && column.IsNext), group.Count(column => !column.Signed && !column.IsNext), group.Count(column => !column.Signed && column.SetBack)))
            .OrderBy(progress => progress.Department, StringComparer.Ordinal).ThenByDescending(progress => progress.Due).ThenByDescending(progress => progress.Waiting).ThenBy(progress => progress.No, StringComparer.Ordinal),
    ];
}
