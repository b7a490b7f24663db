using PropertyHub.HrAppraisal.Forms;

namespace PropertyHub.HrAppraisal.Scoring;

/// <summary>The score of one item, unrounded; null when the item does not apply.</summary>
internal sealed record ItemScore(int Number, Fraction? Score)
{
    /// <summary>With two decimals, for showing only.</summary>
    public decimal? Shown => Score?.Round(2);
}

/// <summary>What a form comes to (7.1).</summary>
/// <param name="Total">总分 of 100, two decimals; null when no item applies.</param>
/// <param name="PayPercent">绩效比例; null without a total.</param>
internal sealed record AppraisalResult(IReadOnlyList<ItemScore> Items, decimal? Total, int? PayPercent, IReadOnlyList<Recommendation> Recommendations)
{
    /// <summary>
    /// An item's score is the weighted mean of the scorers; items that do not apply are left out and the rest is scaled to 100;
    /// the total is the sum of the unrounded item scores, rounded once. Without any scorer the proposed scores count.
    /// </summary>
    /// <exception cref="ArgumentException">When a score given is below 0 or above the item's points, or a weight is negative.</exception>
    public static AppraisalResult Of(
        AppraisalForm form, IReadOnlyDictionary<int, ProposedScore> proposed, IReadOnlyList<Scorer> scorers, IReadOnlyList<PayBand>? bands = null)
    {
        ItemScore[] items = [.. form.Items.Select(item => new ItemScore(item.Number, Mean(item, proposed[item.Number], scorers)))];
        var total = Scaled(form, items);
        var band = total is null ? null : PayBand.For(total.Value, bands ?? PayBand.Defaults);
        var recommendations = new List<Recommendation>();
        if (proposed.Values.Any(score => score.Unfit))
            recommendations.Add(Recommendation.UnfitForPost);
        if (band is { TransferOrDismissal: true })
            recommendations.Add(Recommendation.TransferOrDismissal);
        return new(items, total, band?.Percent, recommendations);
    }

    static decimal? Scaled(AppraisalForm form, ItemScore[] items)
    {
        var points = form.Items.Zip(items).Where(pair => pair.Second.Score is not null).Sum(pair => pair.First.Points);
        if (points == 0)
            return null;
        var sum = items.Aggregate(Fraction.Zero, (sum, item) => sum + (item.Score ?? Fraction.Zero));
        return (sum * AppraisalForm.FullPoints / points).Round(2);
    }

    /// <summary>Weights count among the scorers there are; when all of them are zero they count alike.</summary>
    static Fraction? Mean(FormItem item, ProposedScore proposed, IReadOnlyList<Scorer> scorers)
    {
        if (proposed.Points is not { } points)
            return null;
        if (scorers.Count == 0)
            return points;

        var alike = scorers.All(scorer => scorer.Weight == 0);
        var (sum, weights) = (Fraction.Zero, Fraction.Zero);
        foreach (var scorer in scorers)
        {
            var given = scorer.Given.TryGetValue(item.Number, out var own) ? own : points;
            if (given < 0 || given > item.Points || scorer.Weight < 0)
                throw new ArgumentException($"item {item.Number}: score {given} of {item.Points}, weight {scorer.Weight}", nameof(scorers));
            var weight = alike ? 1 : scorer.Weight;
            sum += (Fraction)given * weight;
            weights += weight;
        }
        return sum / weights;
    }
}
