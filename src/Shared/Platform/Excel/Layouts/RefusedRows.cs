namespace PropertyHub.Platform.Excel;

/// <summary>The rows of a file that were refused, in their own columns, with a column 错误 that says why: to mend and import again.</summary>
public static class RefusedRows
{
    public const string ErrorHeader = "错误";
    const double ErrorWidth = 60;

    /// <param name="file">The file that was refused, seekable.</param>
    /// <param name="errors">Its errors.</param>
    /// <param name="output">Where the workbook goes.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task WriteAsync(Stream file, RowErrors errors, Stream output, CancellationToken ct = default)
    {
        var opened = SheetReader.Open(file);
        if (!opened.Succeeded)
            return;
        using var sheet = opened.Value;
        var reasons = errors.All.GroupBy(error => error.Row).ToDictionary(row => row.Key, row => string.Join("；", row.Select(Reason).Distinct()));
        var places = sheet.Read() ? Enumerable.Range(0, sheet.Row.Width).Where(i => Wording.Key(sheet.Row[i].Written) != ErrorHeader).ToArray() : [];
        var columns = places.Select(i => new FormColumn(sheet.Row[i].Written, SheetStyle.Text)).Append(new(ErrorHeader, SheetStyle.Text, ErrorWidth));
        await SheetWriter.WriteAsync(output, new SheetForm(sheet.SheetName, [.. columns], []), Refused(sheet, reasons).ToAsyncEnumerable(), Write, ct);

        void Write(CellWriter cells, string reason)
        {
            foreach (var place in places)
                Copy(cells, sheet.Row[place]);
            cells.Text(reason);
        }
    }

    static IEnumerable<string> Refused(SheetReader sheet, Dictionary<int, string> reasons)
    {
        while (sheet.Read())
            if (reasons.TryGetValue(sheet.Row.Number, out var reason))
                yield return reason;
    }

    static void Copy(CellWriter cells, Cell cell)
    {
        if (cell.Kind == CellKind.Number)
            cells.Number(cell.Number);
        else
            cells.Text(cell.Written);
    }

    static string Reason(RowError error) => error.Column.Length == 0 ? error.Reason : $"{error.Column}：{error.Reason}";
}
