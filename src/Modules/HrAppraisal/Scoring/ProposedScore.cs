using PropertyHub.HrAppraisal.Forms;

namespace PropertyHub.HrAppraisal.Scoring;

/// <summary>The score the records propose for an item, before the scorers (7.1).</summary>
/// <param name="Points">0 to the item's points; null when the item does not apply.</param>
/// <param name="Unfit">The rate says unfit for the post.</param>
internal readonly record struct ProposedScore(decimal? Points, bool Unfit = false)
{
    public static readonly ProposedScore DoesNotApply = new(null);

    /// <summary>Points lost = occurrences × per violation, never below 0; from <see cref="FormItem.AllLostFrom"/> occurrences on the whole item.</summary>
    /// <param name="occurrences">Accepted ones of the month, each event once.</param>
    public static ProposedScore ForViolations(FormItem item, int occurrences) =>
        new(occurrences >= item.AllLostFrom ? 0 : Math.Max(0, item.Points - item.PerViolation * occurrences));

    /// <summary>The highest band the unrounded rate reaches.</summary>
    public static ProposedScore ForRate(FormItem item, HouseholdRate rate)
    {
        if (rate.IsNone)
            return DoesNotApply;
        var band = item.Bands.Where(band => rate.Reaches(band.AtLeast)).MaxBy(band => band.AtLeast);
        return band is null ? new(0) : new(band.Points, band.Unfit);
    }

    /// <summary>Every item of a form.</summary>
    /// <param name="occurrences">Accepted occurrences by item number.</param>
    /// <param name="leftOut">Numbers of items left out for this person; the collection item is left out only where there is no rate.</param>
    public static IReadOnlyDictionary<int, ProposedScore> ForForm(
        AppraisalForm form, IReadOnlyDictionary<int, int> occurrences, HouseholdRate rate, IReadOnlySet<int>? leftOut = null) =>
        form.Items.ToDictionary(item => item.Number, item =>
            item.Kind == ItemKind.RateBands ? ForRate(item, rate)
            : leftOut?.Contains(item.Number) == true ? DoesNotApply
            : ForViolations(item, occurrences.GetValueOrDefault(item.Number)));
}
