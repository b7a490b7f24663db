using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.CommandLine;

/// <summary>A table for a terminal, where a Chinese character takes two places.</summary>
internal static class TextTable
{
    const string Gap = "  ";

    public static void Write(TextWriter output, VerbTable table)
    {
        var head = table.Columns.Select(column => column.Label.ToString()).ToList();
        var rows = table.Rows.Select(row => row.Select(Plain.Of).ToList()).ToList();
        var widths = head.Select((label, i) => rows.Select(row => WidthOf(row[i])).Append(WidthOf(label)).Max()).ToList();
        var right = head.Select((_, i) => table.Rows.All(row => row[i] is null || Plain.IsNumber(row[i]))).ToList();

        output.WriteLine();
        output.WriteLine(table.Title.ToString());
        output.WriteLine(Line(head, widths, right));
        output.WriteLine(string.Join(Gap, widths.Select(width => new string('-', width))));
        foreach (var row in rows)
            output.WriteLine(Line(row, widths, right));
    }

    public static int WidthOf(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : rune.Value < 32 ? 0 : 1);

    static string Line(List<string> cells, List<int> widths, List<bool> right) =>
        string.Join(Gap, cells.Select((cell, i) => right[i] ? Space(cell, widths[i]) + cell : cell + Space(cell, widths[i]))).TrimEnd();

    static string Space(string cell, int width) => new(' ', Math.Max(0, width - WidthOf(cell)));

    static bool IsWide(int rune) => rune is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x3FFFD;
}
