namespace PropertyHub.HrAppraisal.Appraisals.Overview;

/// <summary>A month of the trend.</summary>
/// <param name="Words">What else is to say of it.</param>
/// <param name="IsChosen">The month looked at.</param>
public sealed record ScoreBar(string Label, decimal Value, string Words, string Href, bool IsChosen);
