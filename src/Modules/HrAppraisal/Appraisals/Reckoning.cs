using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Scoring;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>A form with what the records propose for it, and what it comes to with the scores that stand.</summary>
internal sealed record Reckoning(Appraisal Appraisal, IReadOnlyDictionary<int, ProposedScore> Proposed)
{
    public static readonly AppraisalForm Form = StewardForm.Form;

    /// <param name="confirmed">Confirmed occurrences per item.</param>
    public static Reckoning Of(Appraisal appraisal, IEnumerable<(int Item, int Count)> confirmed) =>
        new(appraisal, ProposedScore.ForForm(Form, confirmed.ToDictionary(count => count.Item, count => count.Count), appraisal.Rate));

    public AppraisalResult Result => field ??= AppraisalResult.Of(Form, Proposed, [.. Appraisal.InOrder.Select(AsScorer)]);

    /// <summary>What the form comes to in one scorer's eyes.</summary>
    public decimal? TotalOf(ScorerColumn column) => AppraisalResult.Of(Form, Proposed, [AsScorer(column)]).Total;

    public decimal? ProposedTotal => AppraisalResult.Of(Form, Proposed, []).Total;

    /// <summary>Numbers of the items the scorer still has to score.</summary>
    public IReadOnlyList<int> Missing(ScorerColumn column) =>
        [.. Form.Items.Select(item => item.Number).Where(number => Proposed[number].Points is not null && column.Standing(number, Proposed[number]) is null)];

    Scorer AsScorer(ScorerColumn column) =>
        new(column.Role, 1, Proposed.Where(entry => column.Standing(entry.Key, entry.Value) is not null)
            .ToDictionary(entry => entry.Key, entry => column.Standing(entry.Key, entry.Value)!.Given));
}
