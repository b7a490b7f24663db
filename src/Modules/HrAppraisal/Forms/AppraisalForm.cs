using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms;

/// <summary>How an item of a form is scored.</summary>
internal enum ItemKind
{
    /// <summary>Points are lost by each accepted occurrence.</summary>
    Violations = 1,

    /// <summary>Points are given by the band the month's household collection rate is in.</summary>
    RateBands = 2,
}

/// <summary>A standard (考核标准) that an occurrence may breach, with its letter as on the form.</summary>
/// <param name="TextKey">A key of FormTexts, or the words themselves where HR wrote them.</param>
internal sealed record Standard(char Letter, string TextKey)
{
    public Text Text => FormTexts.Get(TextKey);
}

/// <summary>The points for a rate of at least so many percent; of several bands the highest reached counts.</summary>
/// <param name="Unfit">A rate in this band means unfit for the post (不胜任岗位).</param>
internal sealed record RateBand(decimal AtLeast, decimal Points, bool Unfit = false);

/// <summary>An item (考核项目) of a form.</summary>
/// <param name="Number">序号 on the form, from 1.</param>
/// <param name="Points">Full points, greater than 0.</param>
internal sealed record FormItem(int Number, string TitleKey, decimal Points, ItemKind Kind)
{
    public Text Title => FormTexts.Get(TitleKey);

    /// <summary>Points lost per occurrence.</summary>
    public decimal PerViolation { get; init; }

    /// <summary>From so many occurrences in the month on the whole item is lost; null when never.</summary>
    public int? AllLostFrom { get; init; }

    public IReadOnlyList<RateBand> Bands { get; init; } = [];
    public IReadOnlyList<Standard> Standards { get; init; } = [];
}

/// <summary>Why a form cannot be used.</summary>
internal enum FormProblem
{
    NoItems,
    ItemNumberTwice,
    PointsNotPositive,
    PointsNotHundred,
    PerViolationNotPositive,
    BandsMissing,
    BandPointsOutOfRange,
    LetterTwice,
}

/// <summary>An appraisal form (考核表, HR-03): 100 points over its items. Forms are data; other positions get other forms.</summary>
internal sealed record AppraisalForm(string Code, string TitleKey, IReadOnlyList<FormItem> Items)
{
    public const decimal FullPoints = 100m;

    public Text Title => FormTexts.Get(TitleKey);

    /// <exception cref="InvalidOperationException">When the form has no such item.</exception>
    public FormItem Item(int number) => Items.Single(item => item.Number == number);

    public FormProblem? Check() =>
        Items.Count == 0 ? FormProblem.NoItems
        : Items.DistinctBy(item => item.Number).Count() < Items.Count ? FormProblem.ItemNumberTwice
        : Items.Select(Check).FirstOrDefault(problem => problem is not null) is { } problem ? problem
        : Items.Sum(item => item.Points) != FullPoints ? FormProblem.PointsNotHundred
        : null;

    static FormProblem? Check(FormItem item) =>
        item.Points <= 0 ? FormProblem.PointsNotPositive
        : item.Standards.DistinctBy(standard => standard.Letter).Count() < item.Standards.Count ? FormProblem.LetterTwice
        : item.Kind == ItemKind.Violations ? item.PerViolation <= 0 ? FormProblem.PerViolationNotPositive : null
        : !item.Bands.Any(band => band.AtLeast == 0) ? FormProblem.BandsMissing
        : item.Bands.Any(band => band.Points < 0 || band.Points > item.Points) ? FormProblem.BandPointsOutOfRange
        : null;
}
