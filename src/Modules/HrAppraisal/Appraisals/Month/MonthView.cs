using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals.Month;

/// <summary>A month's round of appraisals as the overview shows it.</summary>
internal sealed record MonthView
{
    public required Period Month { get; init; }
    public bool IsOpen { get; init; }
    public bool IsClosed { get; init; }

    /// <summary>In the estate's time.</summary>
    public DateTime? ClosedAt { get; init; }
    public string? ClosedBy { get; init; }
    public string? CloseReason { get; init; }

    /// <summary>Why it was reopened after a closing.</summary>
    public string? ReopenReason { get; init; }
    public string? ReopenedBy { get; init; }
    public required IReadOnlyList<MonthLine> Lines { get; init; }

    /// <summary>How far each scorer is; empty once the month is closed.</summary>
    public IReadOnlyList<ProgressLine> Progress { get; init; } = [];

    /// <summary>Where the form's pay bands begin, from the top.</summary>
    public IReadOnlyList<decimal> Bands { get; init; } = [];

    /// <summary>Pending occurrences of the month, also of people without a form.</summary>
    public int Pending { get; init; }

    public int Unsigned => Lines.Count(line => !line.AllSigned && line.Stage < FormStage.Published);
    public int Open => Lines.Count(line => line.Stage < FormStage.Published);
}

internal sealed record MonthLine(string StaffNo, string Name, string Position)
{
    public int HouseholdsDue { get; init; }
    public int HouseholdsPaid { get; init; }

    /// <summary>In percent; null for 0 of 0.</summary>
    public decimal? Rate { get; init; }
    public int Confirmed { get; init; }
    public int Pending { get; init; }
    public required IReadOnlyList<MonthScorer> Scorers { get; init; }
    public decimal? Total { get; init; }
    public int? PayPercent { get; init; }
    public bool Unsigned { get; init; }
    public FormStage Stage { get; init; }

    /// <summary>In the estate's time.</summary>
    public DateTime? AppealUntil { get; init; }
    public string Department { get; init; } = "";

    /// <summary>The direct superior who scores it.</summary>
    public string? TeamNo { get; init; }
    public string? TeamName { get; init; }

    /// <summary>Where the pay band begins that the total is in.</summary>
    public decimal? Band { get; init; }

    /// <summary>Published, and the person has not looked at it yet.</summary>
    public bool IsNews { get; init; }

    public IReadOnlyList<Text> Recommendations { get; init; } = [];

    public bool AllSigned => Scorers.Count > 0 && Scorers.All(scorer => scorer.Signed);
}

public sealed record MonthScorer(Text Role, string StaffNo, string Name, int Scored, int Items, bool Signed, bool SetBack, bool IsNext);
