using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals.Sheet;

/// <summary>A form as its page and its print show it.</summary>
public sealed record SheetView
{
    public required Period Month { get; init; }
    public required string StaffNo { get; init; }
    public required string Name { get; init; }
    public required string Position { get; init; }
    public required string Department { get; init; }
    public IReadOnlyList<SheetZone> Zones { get; init; } = [];

    /// <summary>Which of the month's forms this is, from 1.</summary>
    public int Place { get; init; }
    public int Count { get; init; }
    public string? PreviousNo { get; init; }
    public string? NextNo { get; init; }

    public AppraisalState State { get; init; }
    public bool Unsigned { get; init; }
    public int HouseholdsDue { get; init; }
    public int HouseholdsPaid { get; init; }

    /// <summary>In percent; null for 0 of 0.</summary>
    public decimal? Rate { get; init; }

    public required IReadOnlyList<SheetItem> Items { get; init; }
    public required IReadOnlyList<SheetColumn> Columns { get; init; }
    public decimal? ProposedTotal { get; init; }
    public decimal? Total { get; init; }
    public int? PayPercent { get; init; }
    public IReadOnlyList<Text> Recommendations { get; init; } = [];
    /// <summary>The form's pay bands, the best first.</summary>
    public IReadOnlyList<SheetPay> Pay { get; init; } = [];

    /// <summary>What the columns weigh, in their order; empty when all weigh the same.</summary>
    public IReadOnlyList<decimal> Weights { get; init; } = [];

    public IReadOnlyList<PastMonth> Past { get; init; } = [];

    public FormStage Stage { get; init; }

    /// <summary>Whether the leader in charge approves in this month.</summary>
    public bool LeaderApproves { get; init; }

    /// <summary>Moments are in the estate's time.</summary>
    public DateTime? ApprovedAt { get; init; }
    public string? ApprovedBy { get; init; }
    public string? ApprovalReason { get; init; }
    public string? SentBackBy { get; init; }
    public string? SentBackReason { get; init; }
    public DateTime? PublishedAt { get; init; }
    public string? ClosedBy { get; init; }
    public DateTime? AppealUntil { get; init; }
    public IReadOnlyList<SheetAppeal> Appeals { get; init; } = [];

    /// <summary>The reader's own form, as published.</summary>
    public bool IsOwn { get; init; }
    public bool MayApprove { get; init; }
    public bool MaySendBack { get; init; }
    public bool MayAnswer { get; init; }
    public bool MayAppeal { get; init; }
    public bool MayReopen { get; init; }

    /// <summary>When the person first looked at it, in the estate's time.</summary>
    public DateTime? SeenAt { get; init; }

    /// <summary>The person has not looked at it yet, or not at the answer.</summary>
    public bool IsNews { get; init; }

    /// <summary>Why HR opened the form again after a closing; null while it is closed.</summary>
    public string? ReopenReason { get; init; }

    public string? ReopenedBy { get; init; }

    /// <summary>Where this person's form of a month is, for this reader.</summary>
    public string Href(Period month) => IsOwn ? $"/appraisals/mine/{month}" : $"/appraisals/{month}/{StaffNo}";

    /// <summary>Whether the reader may accept and reject occurrences of this form.</summary>
    public bool MayDecide { get; init; }
    public bool MayNote { get; init; }

    public int Pending => Items.Sum(item => item.Pending);
    public bool IsClosed => State == AppraisalState.Closed;

    /// <summary>The column the reader fills now.</summary>
    public SheetColumn? Mine => Columns.FirstOrDefault(column => column.IsMine);
}

public sealed record SheetItem(int Number, Text Title, decimal Points, decimal PerViolation, int? AllLostFrom, bool IsRate, decimal? Proposed, decimal? Mean)
{
    /// <summary>Where its evidence is taken from; empty when the form does not say.</summary>
    public Text Source { get; init; }

    public IReadOnlyList<SheetOccurrence> Occurrences { get; init; } = [];
    public IReadOnlyList<SheetStandard> Standards { get; init; } = [];
    public int Confirmed => Occurrences.Count(occurrence => occurrence.State == OccurrenceState.Confirmed);
    public int Pending => Occurrences.Count(occurrence => occurrence.State == OccurrenceState.Pending);
    public bool Applies => Proposed is not null;
}

public sealed record SheetStandard(char Letter, Text Words);

public sealed record SheetOccurrence(long Id, DateOnly Date, string Description, OccurrenceState State)
{
    public Text? Standard { get; init; }
    public string? Letter { get; init; }
    public string? Evidence { get; init; }
    public string? NotedBy { get; init; }
    public string? Reason { get; init; }
    public string? DecidedBy { get; init; }
    public IReadOnlyList<SheetFile> Files { get; init; } = [];
}

/// <summary>A photo or document behind an occurrence.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="At">In the estate's time.</param>
public sealed record SheetFile(Guid Id, string Name, string Href, bool IsImage, int Size, string By, DateTime At, bool MayRemove);

public sealed record SheetZone(string Code, string Name);

/// <summary>What a total of at least so many points means for pay.</summary>
public sealed record SheetPay(decimal AtLeast, int Percent, bool Dismissal);

public sealed record SheetColumn(string Role, Text RoleName, string StaffNo, string Name)
{
    /// <summary>In the estate's time.</summary>
    public DateTime? SignedAt { get; init; }
    public DateTime? SetBackAt { get; init; }
    public int? SetBackItem { get; init; }
    public string? SetBackBecause { get; init; }
    public required IReadOnlyDictionary<int, SheetScore> Scores { get; init; }
    public decimal? Total { get; init; }
    public required IReadOnlyList<int> Missing { get; init; }

    /// <summary>It is the reader's column and the reader's turn.</summary>
    public bool IsMine { get; init; }

    /// <summary>It is this scorer's turn.</summary>
    public bool IsNext { get; init; }
}

/// <param name="Stands">False when the evidence changed since: it has to be given anew.</param>
public sealed record SheetScore(decimal Given, decimal Proposed, string? Reason, bool Stands);

public sealed record PastMonth(Period Month, decimal? Rate, decimal? Total, int? PayPercent);

/// <param name="RaisedAt">In the estate's time.</param>
/// <param name="Upheld">Null until answered.</param>
public sealed record SheetAppeal(string Words, DateTime RaisedAt, string RaisedBy, bool? Upheld, string? Answer, string? AnsweredBy, DateTime? AnsweredAt);
