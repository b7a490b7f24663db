using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms;

/// <summary>A draft can be edited and counts for nothing; in force it counts from its month on and is not edited again.</summary>
internal enum FormVersionState { Draft, InForce }

/// <summary>An edition of a form as HR made it (考核表版本). Number 1 comes with the product and is no row.</summary>
internal sealed class FormVersion
{
    public long Id { get; init; }

    /// <summary>Which form: <see cref="StewardForm.Code"/>.</summary>
    public required string Code { get; init; }

    /// <summary>From 2, in the order of making.</summary>
    public int Number { get; init; }

    public FormVersionState State { get; private set; }

    /// <summary>The first month it holds for; null while it is a draft.</summary>
    public Period? From { get; private set; }

    /// <summary>The form itself, as <see cref="FormDocument"/> writes it.</summary>
    public required string Content { get; set; }

    /// <summary>Why the form changes, given when it comes into force.</summary>
    public string? Reason { get; private set; }

    public DateTime ChangedAt { get; private set; }
    public required string ChangedBy { get; set; }
    public DateTime? EnactedAt { get; private set; }
    public string? EnactedBy { get; private set; }
    public int Version { get; set; }

    public AppraisalForm Form => FormDocument.Read(Content);
    public bool IsDraft => State == FormVersionState.Draft;

    public void Write(AppraisalForm form, Actor by, DateTime now) => (Content, ChangedBy, ChangedAt) = (FormDocument.Write(form), by.DisplayName, now);

    public void Enact(Period from, string reason, Actor by, DateTime now) =>
        (State, From, Reason, EnactedBy, EnactedAt) = (FormVersionState.InForce, from, reason, by.DisplayName, now);

    /// <summary>Before its month has been opened it can be taken back and edited again.</summary>
    public void TakeBack(Actor by, DateTime now) =>
        (State, From, Reason, EnactedBy, EnactedAt, ChangedBy, ChangedAt) = (FormVersionState.Draft, null, null, null, null, by.DisplayName, now);
}
