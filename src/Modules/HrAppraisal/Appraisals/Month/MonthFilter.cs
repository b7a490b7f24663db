namespace PropertyHub.HrAppraisal.Appraisals.Month;

/// <summary>Which of a month's forms are shown; what is null does not count.</summary>
/// <param name="Team">The number of the direct superior, or <see cref="MonthLines.NoTeam"/>.</param>
/// <param name="Band">Where the pay band begins that the total is in.</param>
/// <param name="Owes">The number of the scorer whose turn it is.</param>
internal sealed record MonthFilter(string? Department, string? Team, decimal? Band, string? Owes)
{
    public bool IsNone => this is { Department: null, Team: null, Band: null, Owes: null };

    public bool Takes(MonthLine line) =>
        (Department is null || line.Department == Department)
        && (Team is null || (line.TeamNo ?? MonthLines.NoTeam) == Team)
        && (Band is null || line.Band == Band)
        && (Owes is null || line.Scorers.Any(scorer => scorer.IsNext && scorer.StaffNo == Owes));
}

static class MonthLines
{
    /// <summary>In an address, for forms without a direct superior.</summary>
    public const string NoTeam = "none";
}
