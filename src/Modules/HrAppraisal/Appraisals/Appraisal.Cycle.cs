using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>What follows the scorers: approval by the leader in charge, publication, appeal (HR-04).</summary>
internal sealed partial class Appraisal
{
    public DateTime? ApprovedAt { get; private set; }
    public string? ApprovedBy { get; private set; }

    /// <summary>Why it was approved although a signature was missing.</summary>
    public string? ApprovalReason { get; private set; }

    /// <summary>When the leader in charge last sent the form back, until he approves.</summary>
    public DateTime? SentBackAt { get; private set; }

    public string? SentBackBy { get; private set; }
    public string? SentBackReason { get; private set; }
    public DateTime? PublishedAt { get; private set; }

    /// <summary>The last moment at which the person may appeal.</summary>
    public DateTime? AppealUntil { get; private set; }

    /// <summary>When the person first looked at what is published now.</summary>
    public DateTime? SeenAt { get; private set; }

    /// <summary>Published and not looked at yet, or answered since.</summary>
    public bool IsNews => PublishedAt is not null && (SeenAt is not { } seen || CurrentAppeal?.AnsweredAt > seen);

    public List<Appeal> Appeals { get; init; } = [];

    /// <summary>The appeal against what is published now.</summary>
    public Appeal? CurrentAppeal => PublishedAt is { } published ? Appeals.Find(appeal => appeal.RaisedAt >= published) : null;

    public FormStage StageAt(DateTime now, bool leaderApproves) =>
        State == AppraisalState.Closed ? CurrentAppeal is { } appeal ? appeal.IsOpen ? FormStage.Appealed : FormStage.Final
            : now > AppealUntil ? FormStage.Final : FormStage.Published
        : leaderApproves && ApprovedAt is not null ? FormStage.Closing
        : Next is not null ? FormStage.Scoring
        : leaderApproves ? FormStage.Approval : FormStage.Closing;

    /// <param name="reason">Needed only when a signature is missing, and kept then.</param>
    public Refusal? Approve(Actor leader, DateTime now, string? reason)
    {
        if (WhyNotDecide(leader) is { } refusal)
            return refusal;
        if (ApprovedAt is not null)
            return new Refusal(Texts.FormIsApproved(ApprovedBy));
        if (Next is { } next && string.IsNullOrWhiteSpace(reason))
            return new Refusal(Texts.ApprovalWaitsFor(RoleText(next.Role), next.Name));
        (ApprovedAt, ApprovedBy, ApprovalReason) = (now, leader.DisplayName, Next is null ? null : reason!.Trim());
        (SentBackAt, SentBackBy, SentBackReason) = (null, null, null);
        FrozenAt ??= now;
        ChangedAt = now;
        return null;
    }

    /// <summary>The leader in charge does not agree: every scorer looks and signs again.</summary>
    public Refusal? SendBack(Actor leader, DateTime now, string reason)
    {
        if (WhyNotDecide(leader) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal(Texts.SendBackNeedsReason);
        if (ApprovedAt is null && !Scorers.Exists(column => column.HasSigned))
            return new Refusal(Texts.NothingToSendBack);
        SetBack(null, reason.Trim(), now);
        (SentBackAt, SentBackBy, SentBackReason) = (now, leader.DisplayName, reason.Trim());
        return null;
    }

    public Refusal? Raise(Actor person, string words, DateTime now, DateTime? appealUntilLocal)
    {
        if (PublishedAt is null)
            return new Refusal(Texts.NotPublished(Month));
        if (CurrentAppeal is not null)
            return new Refusal(Texts.AlreadyAppealed(Month));
        if (now > AppealUntil)
            return new Refusal(Texts.AppealIsLate($"{appealUntilLocal:yyyy-MM-dd HH:mm}"));
        if (string.IsNullOrWhiteSpace(words))
            return new Refusal(Texts.AppealNeedsWords);
        Appeals.Add(new Appeal { AppraisalId = Id, Words = words.Trim(), RaisedAt = now, RaisedBy = person.DisplayName });
        SeenAt ??= now;
        ChangedAt = now;
        return null;
    }

    public void See(DateTime now)
    {
        if (IsNews)
            SeenAt = now;
    }

    /// <summary>Upheld, the form opens again and everybody has to sign again; rejected, it is final.</summary>
    public Refusal? AnswerAppeal(bool upheld, string answer, Actor by, DateTime now)
    {
        if (by.StaffNo == StaffNo)
            return new Refusal(Texts.NobodyAnswersHimself);
        if (CurrentAppeal is not { IsOpen: true } appeal)
            return new Refusal(Texts.NoOpenAppeal(Month));
        if (string.IsNullOrWhiteSpace(answer))
            return new Refusal(Texts.AnswerNeedsReason);
        appeal.Settle(upheld, answer.Trim(), by, now);
        ChangedAt = now;
        if (upheld)
        {
            Reopen(now);
            SetBack(null, answer.Trim(), now);
        }
        return null;
    }

    /// <summary>HR opens the form again; an appeal that waits has got what it asks for.</summary>
    public void Reopen(Actor by, DateTime now, string reason)
    {
        if (CurrentAppeal is { IsOpen: true } appeal)
            appeal.Settle(true, reason, by, now);
        Reopen(now);
    }

    Refusal? WhyNotDecide(Actor leader) =>
        State == AppraisalState.Closed ? new Refusal(Texts.MonthIsClosed(Month))
        : leader.StaffNo == StaffNo ? new Refusal(Texts.NobodyApprovesHimself) : null;
}
