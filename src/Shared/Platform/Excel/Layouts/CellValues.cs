using System.Globalization;
using System.Text.RegularExpressions;
using PropertyHub.Kernel;

namespace PropertyHub.Platform.Excel;

/// <summary>From a cell that is not blank to a value: null when it is one, else what is wrong with it.</summary>
internal delegate Text? CellValue<T>(Cell cell, out T value);

internal static partial class CellValues
{
    const decimal LossyFrom = 1_000_000_000_000_000m;
    const int LongestNumber = 28;
    static readonly RecentTexts Recent = new();
    static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-d H:m", "yyyy/M/d H:m"];
    static readonly string[] Months = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月", "yyyyMM"];

    public static CellValue<string> Text(int max, Func<string, string> even) => (Cell cell, out string value) =>
    {
        value = Recent.Shared(even(cell.Written));
        return cell.Kind == CellKind.Date ? ExcelTexts.CellIsDate
            : cell.Kind == CellKind.Number && Math.Abs(cell.Number) >= LossyFrom ? ExcelTexts.CellLostDigits
            : value.Length > max ? ExcelTexts.CellIsTooLong(max) : null;
    };

    public static CellValue<decimal> Number(int decimals, decimal? min, decimal? above, decimal? max) => (Cell cell, out decimal value) =>
        !TryNumber(cell, out value) ? ExcelTexts.CellIsNotNumber
        : decimal.Round(value, decimals) != value ? decimals == 0 ? ExcelTexts.CellIsNotWhole : ExcelTexts.CellHasDecimals(decimals)
        : value < min ? ExcelTexts.CellIsBelow(min)
        : value <= above ? ExcelTexts.CellIsNotAbove(above)
        : value > max ? ExcelTexts.CellIsOver(max) : null;

    public static Text? Day(Cell cell, out DateOnly value)
    {
        value = cell.Kind == CellKind.Date ? DateOnly.FromDateTime(cell.Moment) : default;
        if (cell.Kind == CellKind.Date)
            return value.Year >= 1900 ? null : ExcelTexts.CellIsNotDate;
        var ok = cell.Kind == CellKind.Text && DateTime.TryParseExact(Narrow(cell), Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var moment) && Set(moment, out value);
        return ok && value.Year >= 1900 ? null : ExcelTexts.CellIsNotDate;
    }

    public static Text? Month(Cell cell, out Period value)
    {
        value = default;
        if (cell.Kind == CellKind.Date && cell.Moment.Day == 1)
            value = Period.Of(DateOnly.FromDateTime(cell.Moment));
        else if (cell.Kind is CellKind.Text or CellKind.Number
            && DateOnly.TryParseExact(Wording.Key(cell.Written), Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            value = Period.Of(day);
        return value.Year >= 1900 ? null : ExcelTexts.CellIsNotPeriod;
    }

    public static Text? YesNo(Cell cell, out bool value)
    {
        value = cell.IsTrue;
        return cell.Kind == CellKind.Flag ? null : Flags.Read(cell, out value);
    }

    public static readonly Words<bool> Flags = new(("是", true), ("否", false));

    static string Narrow(Cell cell) => cell.Written.Normalize(System.Text.NormalizationForm.FormKC).Trim();

    static bool Set(DateTime moment, out DateOnly day)
    {
        day = DateOnly.FromDateTime(moment);
        return true;
    }

    static bool TryNumber(Cell cell, out decimal value)
    {
        value = cell.Number;
        if (cell.Kind == CellKind.Number)
            return true;
        var text = cell.Kind == CellKind.Text ? Narrow(cell).Replace('−', '-') : "";
        return text.Length <= LongestNumber && Written().IsMatch(text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out value);
    }

    [GeneratedRegex(@"^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
