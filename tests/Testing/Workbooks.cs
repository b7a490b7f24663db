using System.Globalization;
using ClosedXML.Excel;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Testing;

/// <summary>Small workbooks for tests of imports, and what workbooks that were written hold.</summary>
public static class Workbooks
{
    /// <summary>An xlsx with these headers and rows. Cells: null, string, bool, whole numbers, decimal, DateOnly or DateTime.</summary>
    public static byte[] Of(string[] headers, params object?[][] rows)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Sheet1");
        for (var i = 0; i < headers.Length; i++)
            sheet.Cell(1, i + 1).SetValue(headers[i]);
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < rows[i].Length; j++)
                Put(sheet.Cell(i + 2, j + 1), rows[i][j]);
        return Save(workbook);
    }

    public static MemoryStream Stream(string[] headers, params object?[][] rows) => new(Of(headers, rows));

    /// <summary>Writes such a workbook to a file for the command line.</summary>
    public static string File(string path, string[] headers, params object?[][] rows)
    {
        System.IO.File.WriteAllBytes(path, Of(headers, rows));
        return path;
    }

    /// <summary>The rows of the first sheet as texts, headers included; dates as 2026-11-05, numbers as 12.5, blank as "".</summary>
    public static IReadOnlyList<string[]> Read(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        return Read(stream);
    }

    public static IReadOnlyList<string[]> Read(Stream workbook)
    {
        var opened = SheetReader.Open(workbook);
        using var sheet = opened.Value;
        var rows = new List<string[]>();
        while (sheet.Read())
            rows.Add([.. Enumerable.Range(0, sheet.Row.Width).Select(i => sheet.Row[i].Written)]);
        if (sheet.Problem is { } problem)
            throw new InvalidOperationException(problem.Text);
        var width = rows.Max(row => row.Length);
        return [.. rows.Select(row => row.Concat(Enumerable.Repeat("", width - row.Length)).ToArray())];
    }

    public static IReadOnlyList<string[]> ReadFile(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        return Read(file);
    }

    static void Put(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null: break;
            case string text: cell.SetValue(text); break;
            case bool flag: cell.SetValue(flag); break;
            case DateOnly day: cell.SetValue(day.ToDateTime(TimeOnly.MinValue)); cell.Style.NumberFormat.Format = "yyyy-mm-dd"; break;
            case DateTime moment: cell.SetValue(moment); break;
            default: cell.SetValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture)); break;
        }
    }

    static byte[] Save(XLWorkbook workbook)
    {
        using var bytes = new MemoryStream();
        workbook.SaveAs(bytes);
        return bytes.ToArray();
    }
}
