using System.Globalization;
using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>Reads a number of 0 or more as typed or pasted at the desk: 1,234.5, １２３．５, 12。5 (the Chinese keyboard's point).</summary>
public static class NumberReading
{
    /// <summary>False when it is no number; nothing typed is no number and true.</summary>
    public static bool TryRead(string? typed, out decimal? number)
    {
        var plain = Typed.Figure(typed).Replace('。', '.').Replace(",", "", StringComparison.Ordinal);
        number = decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : null;
        return plain.Length == 0 || number is not null;
    }

    /// <summary>Without trailing zeros, at most six decimals.</summary>
    public static string Write(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
