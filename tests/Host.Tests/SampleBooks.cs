using System.Globalization;
using PropertyHub.Testing;

namespace PropertyHub.Host.Tests;

/// <summary>Compares what an estate's exports say with what they must say; numbers by value, dates by day.</summary>
internal static class SampleBooks
{
    static readonly Dictionary<string, string> OtherHeader = new() { ["违约金已收"] = "违约金" };

    /// <summary>The rows of an expected CSV file, in the columns that decide.</summary>
    public static (string[] Headers, List<string> Rows) Expected(string file)
    {
        var lines = File.ReadAllLines(file).Where(line => line.Length > 0).Select(line => line.TrimStart('\uFEFF').Split(',')).ToList();
        return (lines[0], [.. lines.Skip(1).Select(cells => string.Join(",", cells.Select(Plain)))]);
    }

    /// <summary>The same columns of an exported workbook.</summary>
    public static List<string> Exported(string file, string[] headers)
    {
        var rows = Workbooks.ReadFile(file);
        var places = headers.Select(header => Array.IndexOf(rows[0], OtherHeader.GetValueOrDefault(header, header))).ToArray();
        places.ShouldAllBe(place => place >= 0, $"{Path.GetFileName(file)} has {string.Join(",", rows[0])}");
        return [.. rows.Skip(1).Select(cells => string.Join(",", places.Select(place => Plain(place < cells.Length ? cells[place] : ""))))];
    }

    /// <summary>Every row that must be there is, and no other.</summary>
    public static void Compare(string expectedFile, string exportedFile)
    {
        var (headers, expected) = Expected(expectedFile);
        var exported = Exported(exportedFile, headers);
        var counts = exported.GroupBy(row => row).ToDictionary(row => row.Key, row => row.Count());
        var missing = expected.GroupBy(row => row).SelectMany(row => Enumerable.Repeat(row.Key, Math.Max(0, row.Count() - counts.GetValueOrDefault(row.Key)))).Take(10).ToList();
        missing.ShouldBeEmpty($"{Path.GetFileName(expectedFile)}: rows that are missing, beside {string.Join(" | ", exported.Except(expected).Take(10))}");
        exported.Count.ShouldBe(expected.Count, Path.GetFileName(expectedFile));
    }

    static string Plain(string cell)
    {
        cell = cell.Trim();
        if (decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return number.ToString("0.##########", CultureInfo.InvariantCulture);
        return DateTime.TryParseExact(cell, ["yyyy-MM-dd", "yyyy/M/d", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell;
    }
}
