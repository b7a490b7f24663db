using System.Globalization;

using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tariffs;

/// <summary>到期日 of a tariff: a day of the period's own month (当月15) or of the next one (次月15).</summary>
/// <param name="NextMonth">次月 rather than 当月.</param>
/// <param name="Day">1 to 28, so that every month has it.</param>
internal readonly record struct DueRule(bool NextMonth, int Day)
{
    public const int LastDay = 28;
    const string OwnMonthWord = "当月";
    const string NextMonthWord = "次月";

    public static readonly DueRule Default = new(false, 15);

    public DateOnly DueDate(Period period)
    {
        var month = NextMonth ? period.Plus(1) : period;
        return new DateOnly(month.Year, month.Month, Day);
    }

    public static bool TryParse(string? text, out DueRule rule)
    {
        rule = default;
        var words = (text ?? "").Replace('當', '当').Replace(" ", "", StringComparison.Ordinal).TrimEnd('日', '号', '號');
        var next = words.StartsWith(NextMonthWord, StringComparison.Ordinal);
        if (!next && !words.StartsWith(OwnMonthWord, StringComparison.Ordinal))
            return false;
        if (!int.TryParse(words.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > LastDay)
            return false;
        rule = new DueRule(next, day);
        return true;
    }

    /// <exception cref="FormatException">When the text is not 当月N or 次月N with N from 1 to 28.</exception>
    public static DueRule Parse(string text) => TryParse(text, out var rule) ? rule : throw new FormatException($"'{text}' is no due rule");

    /// <summary>The form in which it is imported, exported and stored.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(NextMonth ? NextMonthWord : OwnMonthWord)}{Day}");
}
