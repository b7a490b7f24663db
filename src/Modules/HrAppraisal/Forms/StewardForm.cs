namespace PropertyHub.HrAppraisal.Forms;

/// <summary>The form that comes with the product: the monthly appraisal of a building steward (客服员/管家绩效考核表, 7.1).</summary>
internal static class StewardForm
{
    public const string Code = "STEWARD";

    /// <summary>The item scored by the property-fee collection rate.</summary>
    public const int CollectionItem = 4;

    public static readonly AppraisalForm Form = new(Code, "Steward",
    [
        Violations(1, points: 5, perViolation: 1, "abc"),
        Violations(2, points: 12, perViolation: 2, "abc"),
        Violations(3, points: 15, perViolation: 2, "abc"),
        new(CollectionItem, "Steward_4", 20, ItemKind.RateBands)
        {
            SourceKey = $"Source_{CollectionItem}",
            Bands = [new(98, 20), new(95, 10), new(90, 0), new(0, 0, Unfit: true)],
            Standards = Lettered(CollectionItem, "a"),
        },
        Violations(5, points: 12, perViolation: 1, "a"),
        Violations(6, points: 15, perViolation: 3, "abcde"),
        Violations(7, points: 15, perViolation: 2, "abcdef"),
        Violations(8, points: 6, perViolation: 1, "abc"),
    ]);

    static FormItem Violations(int number, decimal points, decimal perViolation, string letters) =>
        new(number, $"Steward_{number}", points, ItemKind.Violations)
        {
            SourceKey = $"Source_{number}",
            PerViolation = perViolation,
            AllLostFrom = 3,
            Standards = Lettered(number, letters),
        };

    static Standard[] Lettered(int number, string letters) => [.. letters.Select(letter => new Standard(letter, $"Steward_{number}{letter}"))];
}
