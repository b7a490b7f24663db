using System.IO.Compression;

namespace PropertyHub.Platform.Excel;

/// <summary>
/// Writes a workbook forward only: the form first, then row by row as they come, so memory does not grow and the first bytes leave at once.
/// The list of sheets comes last; what is broken off before it does not open as a workbook.
/// </summary>
internal static class SheetWriter
{
    public static async Task WriteAsync<T>(Stream output, SheetForm form, IAsyncEnumerable<T> rows, Action<CellWriter, T> write, CancellationToken ct, int lastRow = SheetLimits.LastRow)
    {
        await using var pending = new PendingStream(output);
        await using (var zip = await ZipArchive.CreateAsync(pending, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
        {
            await CopyAsync(zip, form.First, ct);
            await pending.FlushAsync(ct);
            var sheets = await WriteSheetsAsync(zip, form, rows, write, lastRow, ct);
            await CopyAsync(zip, form.Last(sheets), ct);
        }
        await pending.FlushAsync(ct);
    }

    static async Task<int> WriteSheetsAsync<T>(ZipArchive zip, SheetForm form, IAsyncEnumerable<T> rows, Action<CellWriter, T> write, int lastRow, CancellationToken ct)
    {
        await using var source = rows.GetAsyncEnumerator(ct);
        using var cells = new CellWriter(form);
        var sheets = 0;
        bool more;
        do
        {
            sheets++;
            await using var sheet = await zip.CreateEntry(SheetForm.PathOf(sheets), CompressionLevel.Fastest).OpenAsync(ct);
            await sheet.WriteAsync(sheets == 1 ? form.Head : form.FurtherHead, ct);
            more = await WriteRowsAsync(sheet, sheets > 1, source, cells, write, lastRow, ct);
            await sheet.WriteAsync(form.Tail, ct);
        }
        while (more);
        return sheets;
    }

    /// <summary>Whether a row is left that this sheet has no room for: it is the source's current one.</summary>
    static async ValueTask<bool> WriteRowsAsync<T>(Stream sheet, bool hasCurrent, IAsyncEnumerator<T> source, CellWriter cells, Action<CellWriter, T> write, int lastRow, CancellationToken ct)
    {
        for (var number = 2; hasCurrent || await source.MoveNextAsync(); number++)
        {
            if (number > lastRow)
            {
                await cells.FlushAsync(sheet, ct);
                return true;
            }
            hasCurrent = false;
            cells.StartRow(number);
            write(cells, source.Current);
            cells.EndRow();
            if (cells.IsFull)
                await cells.FlushAsync(sheet, ct);
        }
        await cells.FlushAsync(sheet, ct);
        return false;
    }

    static async Task CopyAsync(ZipArchive zip, IEnumerable<(string Path, byte[] Bytes)> parts, CancellationToken ct)
    {
        foreach (var (path, bytes) in parts)
        {
            await using var part = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(ct);
            await part.WriteAsync(bytes, ct);
        }
    }
}
