using System.Globalization;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Receipts;

/// <summary>What became of a number of a range. A number once used or void never changes back.</summary>
internal enum NumberFate
{
    Used = 1,
    Void = 2,
}

/// <summary>A number taken from a range, for a receipt or as void with its reason.</summary>
internal sealed record TakenNumber(long Number, string Text, NumberFate Fate, string? Reason = null);

/// <summary>
/// The numbers of a receipt or invoice book (BIL-07), or an automatic series without end. They are taken in order, once; so there is no gap
/// as long as the range and what its number stands for are saved together.
/// </summary>
/// <param name="Last">The book's last number, included; null for a series without end.</param>
/// <param name="Next">The next number to be taken; beyond <paramref name="Last"/> when each is used or void.</param>
/// <param name="Digits">Least number of digits, filled with zeros on the left.</param>
internal sealed record NumberRange(string Prefix, long First, long? Last, long Next, int Digits)
{
    /// <summary>True when each number is used or void: the book closes.</summary>
    public bool IsUsedUp => Next > Last;

    /// <summary>Numbers not yet taken; null for a series without end.</summary>
    public long? Left => Last - Next + 1;

    public string? NextText => IsUsedUp ? null : Format(Next);

    public static Outcome<NumberRange> Book(string prefix, long first, long last, int digits) =>
        first < 1 || last < first ? new Refusal(ReceiptBookTexts.RangeIsEmpty(first, last))
        : digits is < 1 or > 18 || last.ToString(CultureInfo.InvariantCulture).Length > digits ? new Refusal(ReceiptBookTexts.TooFewDigits(last, digits))
        : new NumberRange(prefix.Trim(), first, last, first, digits);

    /// <summary>Books of the same size, one after another.</summary>
    /// <param name="perBook">At least 1, as <paramref name="books"/>.</param>
    public static Outcome<IReadOnlyList<NumberRange>> Books(string prefix, long first, int perBook, int books, int digits)
    {
        var all = Book(prefix, first, first + (long)perBook * books - 1, digits);
        return all.Refusal is { } refusal ? refusal
            : Enumerable.Range(0, books).Select(at => all.Value with { First = first + (long)at * perBook, Next = first + (long)at * perBook, Last = first + (at + 1L) * perBook - 1 }).ToList();
    }

    public static NumberRange Series(string prefix, int digits) => new(prefix, 1, null, 1, digits);

    /// <summary>Takes the next number for a receipt.</summary>
    public Outcome<(NumberRange After, TakenNumber Taken)> Take() =>
        IsUsedUp ? new Refusal(ReceiptBookTexts.BookUsedUp(Format(Last!.Value))) : (After(), new TakenNumber(Next, Format(Next), NumberFate.Used));

    /// <summary>Takes the number that is on the sheet in hand: it must be the next one.</summary>
    public Outcome<(NumberRange After, TakenNumber Taken)> Take(string number) =>
        Misplaced(number) is { } reason ? new Refusal(reason) : Take();

    /// <summary>Makes the next number void, a spoiled or torn sheet: the number stays in the book with its reason.</summary>
    public Outcome<(NumberRange After, TakenNumber Taken)> Void(string number, string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal(ReceiptBookTexts.VoidNeedsReason(number))
        : Misplaced(number) is { } misplaced ? new Refusal(misplaced)
        : (After(), new TakenNumber(Next, Format(Next), NumberFate.Void, reason.Trim()));

    /// <summary>True when a number could come from both: two books must not share one.</summary>
    public bool Overlaps(NumberRange other) =>
        Prefix == other.Prefix && First <= (other.Last ?? long.MaxValue) && other.First <= (Last ?? long.MaxValue);

    /// <summary>Numbers before <see cref="Next"/> of which there is no record, and numbers recorded twice or outside what was taken.</summary>
    public IReadOnlyList<long> Faults(IEnumerable<long> recorded)
    {
        var counts = recorded.CountBy(number => number).ToDictionary();
        var missing = new List<long>();
        for (var number = First; number < Next; number++)
            if (!counts.ContainsKey(number))
                missing.Add(number);
        return [.. missing, .. counts.Where(pair => pair.Value > 1 || pair.Key < First || pair.Key >= Next).Select(pair => pair.Key).Order()];
    }

    public string Format(long number) => Prefix + number.ToString("D" + Digits, CultureInfo.InvariantCulture);

    /// <summary>The number that a text of this range stands for; null when it is none of it.</summary>
    public long? NumberOf(string text) => TryParse(text, out var number) ? number : null;

    NumberRange After() => this with { Next = Next + 1 };

    Text? Misplaced(string number)
    {
        if (IsUsedUp)
            return ReceiptBookTexts.BookUsedUp(Format(Last!.Value));
        if (!TryParse(number, out var value) || value < First || value > Last)
            return ReceiptBookTexts.NotOfThisBook(number);
        return value < Next ? ReceiptBookTexts.AlreadyTaken(number, Format(Next))
            : value > Next ? ReceiptBookTexts.NotTheNext(number, Format(Next))
            : null;
    }

    bool TryParse(string number, out long value)
    {
        value = 0;
        return number.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(number.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && Format(value) == number;
    }
}
