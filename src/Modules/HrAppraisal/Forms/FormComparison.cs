using System.Globalization;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms;

/// <summary>What of a form can differ.</summary>
internal enum FormPart
{
    ItemAdded,
    ItemRemoved,
    Title,
    Points,
    Kind,
    PerViolation,
    AllLostFrom,
    Bands,
    Source,
    StandardAdded,
    StandardRemoved,
    Standard,
    Weights,
    Pay,
}

/// <summary>One difference between two versions of a form.</summary>
/// <param name="Item">The number of the item; null for the form as a whole.</param>
/// <param name="Letter">The letter of the standard.</param>
internal sealed record FormChange(FormPart Part, int? Item, char? Letter, Text? Before, Text? After);

/// <summary>How two versions of a form differ: items are matched by number, standards by letter.</summary>
internal static class FormComparison
{
    public static IReadOnlyList<FormChange> Of(AppraisalForm before, AppraisalForm after) => [.. Whole(before, after), .. Items(before, after)];

    static IEnumerable<FormChange> Whole(AppraisalForm before, AppraisalForm after) =>
        Changed(FormPart.Weights, null, null, Words(before.Weights), Words(after.Weights)).Concat(Changed(FormPart.Pay, null, null, Words(before.Pay), Words(after.Pay)));

    static IEnumerable<FormChange> Items(AppraisalForm before, AppraisalForm after) =>
        before.Items.Select(item => item.Number).Union(after.Items.Select(item => item.Number)).Order()
            .SelectMany(number => (before.Find(number), after.Find(number)) switch
            {
                (null, { } added) => [new FormChange(FormPart.ItemAdded, number, null, null, added.Title)],
                ({ } removed, null) => [new FormChange(FormPart.ItemRemoved, number, null, removed.Title, null)],
                var (was, now) => Item(was!, now!),
            });

    static IEnumerable<FormChange> Item(FormItem was, FormItem now) =>
    [
        .. Changed(FormPart.Title, now.Number, null, was.Title, now.Title),
        .. Changed(FormPart.Points, now.Number, null, Words(was.Points), Words(now.Points)),
        .. Changed(FormPart.Kind, now.Number, null, FormTexts.Get("ItemKind_" + was.Kind), FormTexts.Get("ItemKind_" + now.Kind)),
        .. Changed(FormPart.PerViolation, now.Number, null, Words(was.PerViolation), Words(now.PerViolation)),
        .. Changed(FormPart.AllLostFrom, now.Number, null, was.AllLostFrom is { } before ? Words(before) : null, now.AllLostFrom is { } after ? Words(after) : null),
        .. Changed(FormPart.Bands, now.Number, null, Words(was.Bands), Words(now.Bands)),
        .. Changed(FormPart.Source, now.Number, null, Written(was.Source), Written(now.Source)),
        .. Standards(was, now),
    ];

    static IEnumerable<FormChange> Standards(FormItem was, FormItem now) =>
        was.Standards.Concat(now.Standards).Select(standard => standard.Letter).Distinct().Order()
            .SelectMany(letter => (Of(was, letter), Of(now, letter)) switch
            {
                (null, { } added) => [new FormChange(FormPart.StandardAdded, now.Number, letter, null, added)],
                ({ } removed, null) => [new FormChange(FormPart.StandardRemoved, now.Number, letter, removed, null)],
                var (before, after) => Changed(FormPart.Standard, now.Number, letter, before, after),
            });

    static Text? Of(FormItem item, char letter) => item.Standards.FirstOrDefault(standard => standard.Letter == letter)?.Text;

    static IEnumerable<FormChange> Changed(FormPart part, int? item, char? letter, Text? before, Text? after) =>
        before == after ? [] : [new(part, item, letter, before, after)];

    static Text? Written(Text text) => text.Key.Length == 0 ? null : text;

    static Text Words(ScorerWeights weights) => Text.Verbatim($"{Plain(weights.Direct)} : {Plain(weights.Indirect)} : {Plain(weights.Manager)}");

    static Text Words(decimal number) => Text.Verbatim(Plain(number));

    static Text? Words(IReadOnlyList<RateBand> bands) =>
        Listed(bands.OrderByDescending(band => band.AtLeast).Select(band => $"≥ {Plain(band.AtLeast)} % → {Plain(band.Points)}{Noted(band.Unfit, Recommendation.UnfitForPost)}"));

    static Text? Words(IReadOnlyList<PayBand> bands) =>
        Listed(bands.OrderByDescending(band => band.AtLeast).Select(band => $"≥ {Plain(band.AtLeast)} → {band.Percent} %{Noted(band.TransferOrDismissal, Recommendation.TransferOrDismissal)}"));

    static Text? Listed(IEnumerable<string> bands) => string.Join("；", bands) is { Length: > 0 } words ? Text.Verbatim(words) : null;

    static string Noted(bool holds, Recommendation recommendation) => holds ? $" {FormTexts.Get("Recommendation_" + recommendation)}" : "";

    static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
