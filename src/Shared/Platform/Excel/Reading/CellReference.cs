using System.Globalization;

namespace PropertyHub.Platform.Excel;

internal static class CellReference
{
    /// <summary>Column (from 0) of a reference like B7; -1 when it is none.</summary>
    public static int Column(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
                break;
            column = column * 26 + (letter | 0x20) - 'a' + 1;
            if (column > SheetLimits.Columns)
                return -1;
        }
        return column - 1;
    }

    public static bool TryParse(ReadOnlySpan<char> reference, out int row, out int column)
    {
        column = Column(reference);
        return int.TryParse(reference.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), NumberStyles.None, CultureInfo.InvariantCulture, out row)
            && row is >= 1 and <= SheetLimits.LastRow && column >= 0;
    }

    public static bool TryParseRange(string? range, out MergedRange merged)
    {
        merged = default;
        if (range?.IndexOf(':', StringComparison.Ordinal) is not { } colon || colon < 0
            || !TryParse(range.AsSpan(0, colon), out var top, out var left) || !TryParse(range.AsSpan(colon + 1), out var bottom, out var right))
            return false;
        merged = new(Math.Min(top, bottom), Math.Max(top, bottom), Math.Min(left, right), Math.Max(left, right));
        return true;
    }

    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + (char)('A' + column % 26);
}
