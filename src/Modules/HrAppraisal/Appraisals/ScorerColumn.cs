using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.HrAppraisal.Staff;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>One scorer's column of a form: who, the scores given, the signature.</summary>
internal sealed class ScorerColumn
{
    public long AppraisalId { get; init; }
    public ScorerRole Role { get; init; }
    public required string StaffNo { get; set; }
    public required string Name { get; set; }
    public DateTime? SignedAt { get; private set; }

    /// <summary>When the last signature was set back because the evidence changed under it.</summary>
    public DateTime? SetBackAt { get; private set; }

    /// <summary>The item whose evidence changed, and what was noted there; null when the whole form was sent back.</summary>
    public int? SetBackItem { get; private set; }

    public string? SetBackBecause { get; private set; }
    public List<ColumnScore> Scores { get; init; } = [];
    public int Version { get; set; }

    public bool HasSigned => SignedAt is not null;

    /// <summary>Another person takes the column over, with nothing scored; the same person keeps what he gave.</summary>
    public void Become(StaffMember who)
    {
        if (StaffNo != who.No)
            Scores.Clear();
        (StaffNo, Name) = (who.No, who.Name);
    }

    public void Sign(DateTime now) => (SignedAt, SetBackAt, SetBackItem, SetBackBecause) = (now, null, null, null);

    public void SetBack(DateTime now, int? item, string because) => (SignedAt, SetBackAt, SetBackItem, SetBackBecause) = (null, now, item, because);

    /// <summary>The score that stands for an item: one given against another proposal has to be given anew.</summary>
    public ColumnScore? Standing(int item, ProposedScore proposed) => Scores.Find(score => score.Item == item && score.Proposed == proposed.Points);

    /// <param name="taken">Taken as proposed by closing, not given by the scorer.</param>
    public void Give(int item, decimal proposed, decimal given, string? reason, bool taken = false)
    {
        var score = Scores.Find(score => score.Item == item);
        if (score is null)
            Scores.Add(score = new ColumnScore { AppraisalId = AppraisalId, Role = Role, Item = item });
        (score.Proposed, score.Given, score.Reason, score.Taken) = (proposed, given, reason, taken);
    }
}

/// <summary>A scorer's score for one item.</summary>
internal sealed class ColumnScore
{
    public long AppraisalId { get; init; }
    public ScorerRole Role { get; init; }
    public int Item { get; init; }

    /// <summary>What the accepted occurrences proposed when it was given.</summary>
    public decimal Proposed { get; set; }

    public decimal Given { get; set; }

    /// <summary>Why it differs from what was proposed.</summary>
    public string? Reason { get; set; }

    /// <summary>Taken as proposed when the month was closed, because the scorer had given none.</summary>
    public bool Taken { get; set; }

    public int Version { get; set; }
}
