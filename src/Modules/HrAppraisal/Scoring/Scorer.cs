namespace PropertyHub.HrAppraisal.Scoring;

/// <summary>Who scores, in the order of the month (HR-04).</summary>
internal enum ScorerRole
{
    /// <summary>直接上级</summary>
    DirectSuperior = 1,

    /// <summary>间接上级</summary>
    IndirectSuperior = 2,

    /// <summary>经理 of the department</summary>
    Manager = 3,
}

/// <summary>One of the scorers of a form and what he gave. An item he gave no score keeps the proposed one.</summary>
/// <param name="Weight">Relative to the other scorers; equal by default.</param>
/// <param name="Given">Scores by item number, each 0 to the item's points.</param>
internal sealed record Scorer(ScorerRole Role, decimal Weight, IReadOnlyDictionary<int, decimal> Given)
{
    public static Scorer Silent(ScorerRole role, decimal weight = 1) => new(role, weight, new Dictionary<int, decimal>());

    /// <summary>The roles that score a person, with the staff number of each. A missing scorer, or one who would score himself, is left out; one person in two roles scores once for each.</summary>
    public static IReadOnlyList<(ScorerRole Role, string StaffNo)> Of(string person, string? direct, string? indirect, string? manager) =>
    [
        .. new[] { (Role: ScorerRole.DirectSuperior, No: direct), (Role: ScorerRole.IndirectSuperior, No: indirect), (Role: ScorerRole.Manager, No: manager) }
            .Where(scorer => !string.IsNullOrWhiteSpace(scorer.No) && scorer.No != person)
            .Select(scorer => (scorer.Role, scorer.No!)),
    ];
}

/// <summary>Why a score is not accepted.</summary>
internal enum ScoreProblem
{
    ItemDoesNotApply,
    OutOfRange,
    TooManyDecimals,
    ReasonMissing,
}

/// <summary>What a scorer may enter.</summary>
internal static class GivenScore
{
    /// <summary>From 0 to the item's points with at most two decimals; other than the proposed score only with a reason.</summary>
    public static ScoreProblem? Check(Forms.FormItem item, ProposedScore proposed, decimal given, string? reason) =>
        proposed.Points is null ? ScoreProblem.ItemDoesNotApply
        : given < 0 || given > item.Points ? ScoreProblem.OutOfRange
        : given != Math.Round(given, 2) ? ScoreProblem.TooManyDecimals
        : given != proposed.Points && string.IsNullOrWhiteSpace(reason) ? ScoreProblem.ReasonMissing
        : null;
}
