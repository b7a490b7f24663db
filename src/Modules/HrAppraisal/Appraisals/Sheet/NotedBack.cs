namespace PropertyHub.HrAppraisal.Appraisals.Sheet;

/// <summary>What the dialog that notes an occurrence answers.</summary>
/// <param name="SetBack">Names of the scorers whose signature was set back.</param>
internal sealed record NotedBack(IReadOnlyList<string> SetBack);
