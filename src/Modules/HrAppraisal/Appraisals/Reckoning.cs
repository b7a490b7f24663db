using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Scoring;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>A form with what the records propose for it, and what it comes to with the scores that stand.</summary>
internal sealed record Reckoning(AppraisalForm Form, Appraisal Appraisal, IReadOnlyDictionary<int, ProposedScore> Proposed)
{
    /// <param name="form">The form of the appraised month.</param>
    /// <param name="confirmed">Confirmed occurrences per item.</param>
    public static Reckoning Of(AppraisalForm form, Appraisal appraisal, IEnumerable<(int Item, int Count)> confirmed) =>
        new(form, appraisal, ProposedScore.ForForm(form, confirmed.ToDictionary(count => count.Item, count => count.Count), appraisal.Rate));

    public AppraisalResult Result => field ??= AppraisalResult.Of(Form, Proposed, [.. Appraisal.InOrder.Select(AsScorer)], Form.Pay);

    /// <summary>What the form comes to in one scorer's eyes.</summary>
    public decimal? TotalOf(ScorerColumn column) => AppraisalResult.Of(Form, Proposed, [AsScorer(column)]).Total;

    public decimal? ProposedTotal => AppraisalResult.Of(Form, Proposed, []).Total;

    /// <summary>Numbers of the items the scorer still has to score.</summary>
    public IReadOnlyList<int> Missing(ScorerColumn column) =>
        [.. Form.Items.Select(item => item.Number).Where(number => Proposed[number].Points is not null && column.Standing(number, Proposed[number]) is null)];

    Scorer AsScorer(ScorerColumn column) =>
        new(column.Role, Form.Weights.Of(column.Role), Proposed.Where(entry => column.Standing(entry.Key, entry.Value) is not null)
            .ToDictionary(entry => entry.Key, entry => column.Standing(entry.Key, entry.Value)!.Given));
}
