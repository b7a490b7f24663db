using System.Globalization;

namespace PropertyHub.Kernel;

/// <summary>A billing period (账期): a calendar month, written <c>2026-11</c>. Stored as year × 100 + month.</summary>
public readonly record struct Period(int Year, int Month) : IComparable<Period>
{
    public DateOnly First => new(Year, Month, 1);
    public DateOnly Last => new(Year, Month, Days);
    public int Days => DateTime.DaysInMonth(Year, Month);
    public int Number => Year * 100 + Month;

    public static Period Of(DateOnly day) => new(day.Year, day.Month);
    public static Period FromNumber(int number) => new(number / 100, number % 100);

    public static bool TryParse(string? text, out Period period)
    {
        var ok = DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM", "yyyy-M"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        period = ok ? Of(day) : default;
        return ok;
    }

    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period like 2026-11");

    public Period Plus(int months) => Of(First.AddMonths(months));
    public bool Contains(DateOnly day) => Of(day) == this;
    public int CompareTo(Period other) => Number.CompareTo(other.Number);
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    public static bool operator <(Period a, Period b) => a.Number < b.Number;
    public static bool operator >(Period a, Period b) => a.Number > b.Number;
    public static bool operator <=(Period a, Period b) => a.Number <= b.Number;
    public static bool operator >=(Period a, Period b) => a.Number >= b.Number;
}
