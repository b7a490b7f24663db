using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>What a person has against his published form (申诉), and the answer.</summary>
internal sealed class Appeal
{
    public long Id { get; init; }
    public long AppraisalId { get; init; }
    public required string Words { get; init; }
    public DateTime RaisedAt { get; init; }
    public required string RaisedBy { get; init; }
    public DateTime? AnsweredAt { get; private set; }
    public string? AnsweredBy { get; private set; }

    /// <summary>Upheld: the form was opened again. Null until answered.</summary>
    public bool? Upheld { get; private set; }

    public string? Answer { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => AnsweredAt is null;

    public void Settle(bool upheld, string answer, Actor by, DateTime now) =>
        (Upheld, Answer, AnsweredBy, AnsweredAt) = (upheld, answer, by.DisplayName, now);
}
