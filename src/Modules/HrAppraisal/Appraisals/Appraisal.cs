using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal.Appraisals;

public enum AppraisalState { Open, Scoring, Closed }

/// <summary>One person's form of one month (考核表, HR-03), scored by up to three people one after another.</summary>
internal sealed partial class Appraisal
{
    public long Id { get; init; }
    public Period Month { get; init; }
    public required string StaffNo { get; init; }
    public AppraisalState State { get; private set; }

    /// <summary>应收户数 behind item 4; null while the books say nothing about this person's zone.</summary>
    public int? HouseholdsDue { get; private set; }

    /// <summary>已缴户数 behind item 4.</summary>
    public int? HouseholdsPaid { get; private set; }

    /// <summary>When the first signature froze the figures of item 4.</summary>
    public DateTime? FrozenAt { get; private set; }

    /// <summary>未签: closed without all signatures.</summary>
    public bool Unsigned { get; private set; }

    /// <summary>The result, kept when the month closes.</summary>
    public decimal? Total { get; private set; }

    /// <summary>绩效比例: 100, 50 or 0.</summary>
    public int? PayPercent { get; private set; }

    public DateTime ChangedAt { get; private set; }
    public List<ScorerColumn> Scorers { get; init; } = [];
    public int Version { get; set; }

    /// <summary>None for 0 of 0, and then item 4 does not apply.</summary>
    public HouseholdRate Rate => new(HouseholdsPaid ?? 0, HouseholdsDue ?? 0);

    public IEnumerable<ScorerColumn> InOrder => Scorers.OrderBy(scorer => scorer.Role);
    public ScorerColumn? Of(ScorerRole role) => Scorers.Find(scorer => scorer.Role == role);
    public ScorerColumn? Next => InOrder.FirstOrDefault(scorer => !scorer.HasSigned);

    /// <summary>Follows the staff list until the first signature.</summary>
    public void Assign(IReadOnlyList<(ScorerRole Role, StaffMember Who)> scorers)
    {
        if (FrozenAt is not null || State == AppraisalState.Closed)
            return;
        Scorers.RemoveAll(old => !scorers.Any(entry => entry.Role == old.Role));
        foreach (var (role, who) in scorers)
            if (Of(role) is { } scorer)
                scorer.Become(who);
            else
                Scorers.Add(new ScorerColumn { AppraisalId = Id, Role = role, StaffNo = who.No, Name = who.Name });
    }

    /// <summary>Item 4 follows the books until the first signature.</summary>
    public void Follow(int? householdsDue, int? householdsPaid, DateTime now)
    {
        if (FrozenAt is not null || State == AppraisalState.Closed || (HouseholdsDue, HouseholdsPaid) == (householdsDue, householdsPaid))
            return;
        (HouseholdsDue, HouseholdsPaid, ChangedAt) = (householdsDue, householdsPaid, now);
    }

    /// <summary>Why this person may not score in this role now; null when it is this person's turn.</summary>
    public Refusal? Turn(ScorerRole role, Actor actor)
    {
        if (State == AppraisalState.Closed)
            return new Refusal(Texts.MonthIsClosed(Month));
        if (ApprovedAt is not null)
            return new Refusal(Texts.FormIsApproved(ApprovedBy));
        if (actor.StaffNo == StaffNo)
            return new Refusal(Texts.NobodyScoresHimself);
        if (Of(role) is not { } scorer || scorer.StaffNo != actor.StaffNo)
            return new Refusal(Texts.NotYourColumn(RoleText(role)));
        if (scorer.HasSigned)
            return new Refusal(Texts.AlreadySigned);
        return Next is { } next && next.Role < role ? new Refusal(Texts.WaitsFor(RoleText(next.Role), next.Name)) : null;
    }

    public Refusal? Give(ScorerRole role, FormItem item, ProposedScore proposed, decimal given, string? reason, DateTime now)
    {
        if (GivenScore.Check(item, proposed, given, reason) is { } problem)
            return new Refusal(Texts.ItemRefused(item.Number, FormTexts.Get("ScoreProblem_" + problem, Text.Verbatim(Figures.Plain(item.Points)))));
        Of(role)!.Give(item.Number, proposed.Points!.Value, given, given == proposed.Points ? null : reason!.Trim());
        (State, ChangedAt) = (AppraisalState.Scoring, now);
        return null;
    }

    /// <summary>Signs a column whose items all have a score; the first signature freezes the figures of item 4.</summary>
    public void Sign(ScorerRole role, DateTime now)
    {
        Of(role)!.Sign(now);
        FrozenAt ??= now;
        (State, ChangedAt) = (AppraisalState.Scoring, now);
    }

    /// <summary>Evidence changed: whoever signed before has to look again (HR-04).</summary>
    /// <param name="item">The item that changed; null when the whole form goes back.</param>
    /// <returns>The names of those whose signature or approval was set back.</returns>
    public IReadOnlyList<string> SetBack(int? item, string because, DateTime now)
    {
        var signed = InOrder.Where(scorer => scorer.HasSigned).ToList();
        signed.ForEach(scorer => scorer.SetBack(now, item, because));
        IReadOnlyList<string> names = [.. signed.Select(scorer => scorer.Name), .. ApprovedBy is { } leader ? [leader] : Array.Empty<string>()];
        (ApprovedAt, ApprovedBy, ApprovalReason) = (null, null, null);
        ChangedAt = now;
        return names;
    }

    /// <summary>Takes what was proposed where a scorer gave no score that stands, keeps the result and publishes it to the person.</summary>
    /// <param name="appealUntil">The last moment, in UTC, at which the person may appeal.</param>
    public void Close(Reckoning reckoning, DateTime now, DateTime appealUntil)
    {
        foreach (var column in Scorers)
            foreach (var (item, proposed) in reckoning.Proposed.Where(entry => entry.Value.Points is not null && column.Standing(entry.Key, entry.Value) is null))
                column.Give(item, proposed.Points!.Value, proposed.Points.Value, null, taken: true);
        Unsigned = Scorers.Count == 0 || Scorers.Exists(column => !column.HasSigned);
        FrozenAt ??= now;
        (Total, PayPercent) = (reckoning.Result.Total, reckoning.Result.PayPercent);
        (PublishedAt, AppealUntil, SeenAt) = (now, appealUntil, null);
        (State, ChangedAt) = (AppraisalState.Closed, now);
    }

    /// <summary>Undoes what closing did by itself: the result, the scores it took, the figures it froze where nobody had signed.</summary>
    public void Reopen(DateTime now)
    {
        foreach (var column in Scorers)
            column.Scores.RemoveAll(score => score.Taken);
        if (!Scorers.Exists(column => column.HasSigned))
            FrozenAt = null;
        (Total, PayPercent, Unsigned) = (null, null, false);
        (PublishedAt, AppealUntil, SeenAt) = (null, null, null);
        (State, ChangedAt) = (Scorers.Exists(column => column.Scores.Count > 0) ? AppraisalState.Scoring : AppraisalState.Open, now);
    }

    static Text RoleText(ScorerRole role) => FormTexts.Get("ScorerRole_" + role);
}
