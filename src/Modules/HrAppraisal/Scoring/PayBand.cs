namespace PropertyHub.HrAppraisal.Scoring;

/// <summary>What the form proposes to HR.</summary>
internal enum Recommendation
{
    /// <summary>不胜任岗位: the rate is below 90 %.</summary>
    UnfitForPost = 1,

    /// <summary>调岗或辞退: the total is below 80.</summary>
    TransferOrDismissal = 2,
}

/// <summary>Performance pay (绩效比例, HR-07) for a total of at least so many points; of several bands the highest reached counts.</summary>
internal sealed record PayBand(decimal AtLeast, int Percent, bool TransferOrDismissal = false)
{
    public static readonly IReadOnlyList<PayBand> Defaults = [new(95, 100), new(90, 50), new(80, 0), new(0, 0, TransferOrDismissal: true)];

    public static PayBand For(decimal total, IReadOnlyList<PayBand> bands) =>
        bands.Where(band => total >= band.AtLeast).MaxBy(band => band.AtLeast)
        ?? throw new ArgumentException($"no band for a total of {total}", nameof(bands));
}

/// <summary>The words that stand for recommendations in files, the same in every language of the pages.</summary>
internal static class Recommendations
{
    public static string InFiles(this Recommendation recommendation) => recommendation switch
    {
        Recommendation.UnfitForPost => "不胜任岗位",
        Recommendation.TransferOrDismissal => "调岗或辞退",
        _ => throw new ArgumentOutOfRangeException(nameof(recommendation)),
    };

    public static string InFiles(this IEnumerable<Recommendation> recommendations) => string.Join(';', recommendations.Select(InFiles));
}
