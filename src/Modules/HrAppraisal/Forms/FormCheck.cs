using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms;

/// <summary>Why a form cannot be used.</summary>
internal enum FormProblem
{
    NoItems,
    TooManyItems,
    ItemNumberTwice,
    TitleMissing,
    WordsTooLong,
    PointsNotPositive,
    TooManyDecimals,
    PointsNotHundred,
    PerViolationNotPositive,
    PerViolationTooMuch,
    AllLostFromOutOfRange,
    BandsMissing,
    BandTwice,
    BandPointsOutOfRange,
    RateItemTwice,
    StandardEmpty,
    LetterTwice,
    WeightsOutOfRange,
    NobodyWeighs,
    PayBandsMissing,
    PayBandTwice,
    PayPercentOutOfRange,
}

/// <param name="Item">The number of the item; null where the form as a whole is meant.</param>
internal sealed record FormFault(FormProblem Problem, int? Item = null)
{
    public Text Words => Item is { } item ? FormTexts.FaultOfItem(item, FormTexts.Get("FormProblem_" + Problem)) : FormTexts.Get("FormProblem_" + Problem);
}

/// <summary>What has to hold of a form before it may come into force.</summary>
internal static class FormCheck
{
    public const int MostItems = 20;
    public const int MostStandards = 26;
    public const int MostBands = 10;
    public const int LongestWords = 200;
    const decimal MostWeight = 100;
    const int FullPay = 100;

    /// <summary>Everything that is wrong: of the form as a whole, then item by item. Empty when the form can be used.</summary>
    public static IReadOnlyList<FormFault> Of(AppraisalForm form) =>
        [.. Whole(form).Select(problem => new FormFault(problem)), .. form.Items.SelectMany(item => Of(item).Select(problem => new FormFault(problem, item.Number)))];

    /// <summary>What would not fit into a draft, complete or not.</summary>
    public static FormProblem? TooLarge(AppraisalForm form) =>
        form.Items.Count > MostItems || form.Items.Any(item => item.Standards.Count > MostStandards || item.Bands.Count > MostBands) || form.Pay.Count > MostBands ? FormProblem.TooManyItems
        : form.Items.Any(HasLongWords) ? FormProblem.WordsTooLong : null;

    static bool HasLongWords(FormItem item) =>
        item.TitleKey.Length > LongestWords || item.SourceKey.Length > LongestWords || item.Standards.Any(standard => standard.TextKey.Length > LongestWords);

    static IEnumerable<FormProblem> Whole(AppraisalForm form)
    {
        if (form.Items.Count == 0)
            yield return FormProblem.NoItems;
        if (form.Items.Count > MostItems)
            yield return FormProblem.TooManyItems;
        if (form.Items.DistinctBy(item => item.Number).Count() < form.Items.Count)
            yield return FormProblem.ItemNumberTwice;
        if (form.Items.Count > 0 && form.Items.Sum(item => item.Points) != AppraisalForm.FullPoints)
            yield return FormProblem.PointsNotHundred;
        if (form.Items.Count(item => item.Kind == ItemKind.RateBands) > 1)
            yield return FormProblem.RateItemTwice;
        if (form.Weights.Any(weight => weight < 0 || weight > MostWeight || HasMoreThanCents(weight)))
            yield return FormProblem.WeightsOutOfRange;
        else if (form.Weights.Sum == 0)
            yield return FormProblem.NobodyWeighs;
        foreach (var problem in Pay(form.Pay))
            yield return problem;
    }

    static IEnumerable<FormProblem> Pay(IReadOnlyList<PayBand> bands)
    {
        if (!bands.Any(band => band.AtLeast == 0))
            yield return FormProblem.PayBandsMissing;
        if (bands.DistinctBy(band => band.AtLeast).Count() < bands.Count)
            yield return FormProblem.PayBandTwice;
        if (bands.Any(band => band.Percent is < 0 or > FullPay || band.AtLeast is < 0 or > AppraisalForm.FullPoints))
            yield return FormProblem.PayPercentOutOfRange;
    }

    static IEnumerable<FormProblem> Of(FormItem item)
    {
        if (string.IsNullOrWhiteSpace(item.TitleKey))
            yield return FormProblem.TitleMissing;
        if (HasLongWords(item))
            yield return FormProblem.WordsTooLong;
        if (item.Points <= 0)
            yield return FormProblem.PointsNotPositive;
        if (HasMoreThanCents(item.Points) || HasMoreThanCents(item.PerViolation) || item.Bands.Any(band => HasMoreThanCents(band.Points) || HasMoreThanCents(band.AtLeast)))
            yield return FormProblem.TooManyDecimals;
        if (item.Standards.Any(standard => string.IsNullOrWhiteSpace(standard.TextKey)))
            yield return FormProblem.StandardEmpty;
        if (item.Standards.DistinctBy(standard => standard.Letter).Count() < item.Standards.Count)
            yield return FormProblem.LetterTwice;
        foreach (var problem in item.Kind == ItemKind.Violations ? Violations(item) : Bands(item))
            yield return problem;
    }

    static IEnumerable<FormProblem> Violations(FormItem item)
    {
        if (item.PerViolation <= 0)
            yield return FormProblem.PerViolationNotPositive;
        else if (item.Points > 0 && item.PerViolation > item.Points)
            yield return FormProblem.PerViolationTooMuch;
        if (item.AllLostFrom is < 1 or > 99)
            yield return FormProblem.AllLostFromOutOfRange;
    }

    static IEnumerable<FormProblem> Bands(FormItem item)
    {
        if (!item.Bands.Any(band => band.AtLeast == 0))
            yield return FormProblem.BandsMissing;
        if (item.Bands.DistinctBy(band => band.AtLeast).Count() < item.Bands.Count)
            yield return FormProblem.BandTwice;
        if (item.Bands.Any(band => band.Points < 0 || band.Points > item.Points || band.AtLeast is < 0 or > 100))
            yield return FormProblem.BandPointsOutOfRange;
    }

    static bool HasMoreThanCents(decimal value) => value != Math.Round(value, 2);
}
