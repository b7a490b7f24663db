using System.Text.Json.Serialization;
using PropertyHub.HrAppraisal.Scoring;
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
    [JsonIgnore]
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
    [JsonIgnore]
    public Text Title => FormTexts.Get(TitleKey);

    /// <summary>Where the evidence of this item is taken from (取证来源): a key of FormTexts, or the words themselves; empty where nothing is said.</summary>
    public string SourceKey { get; init; } = "";

    [JsonIgnore]
    public Text Source => FormTexts.Get(SourceKey);

    /// <summary>Points lost per occurrence.</summary>
    public decimal PerViolation { get; init; }

    /// <summary>From so many occurrences in the month on the whole item is lost; null when never.</summary>
    public int? AllLostFrom { get; init; }

    public IReadOnlyList<RateBand> Bands { get; init; } = [];
    public IReadOnlyList<Standard> Standards { get; init; } = [];
}

/// <summary>An appraisal form (考核表, HR-03): 100 points over its items. Forms are data; other positions get other forms.</summary>
internal sealed record AppraisalForm(string Code, string TitleKey, IReadOnlyList<FormItem> Items)
{
    public const decimal FullPoints = 100m;

    [JsonIgnore]
    public Text Title => FormTexts.Get(TitleKey);

    public ScorerWeights Weights { get; init; } = ScorerWeights.Equal;

    /// <summary>What a total means for performance pay (HR-07).</summary>
    public IReadOnlyList<PayBand> Pay { get; init; } = PayBand.Defaults;

    /// <exception cref="InvalidOperationException">When the form has no such item.</exception>
    public FormItem Item(int number) => Items.Single(item => item.Number == number);

    public FormItem? Find(int number) => Items.FirstOrDefault(item => item.Number == number);

    /// <summary>Items by number, standards by letter, bands from the top: how a form is kept and shown.</summary>
    public AppraisalForm InOrder() => this with
    {
        Items =
        [
            .. Items.OrderBy(item => item.Number).Select(item => item with
            {
                Standards = [.. item.Standards.OrderBy(standard => standard.Letter)], Bands = [.. item.Bands.OrderByDescending(band => band.AtLeast)],
            }),
        ],
        Pay = [.. Pay.OrderByDescending(band => band.AtLeast)],
    };

    /// <summary>The first thing that keeps the form from being used; null when it can be.</summary>
    public FormProblem? Check() => FormCheck.Of(this) is [var first, ..] ? first.Problem : null;
}
