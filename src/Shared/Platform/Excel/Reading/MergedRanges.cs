using System.IO.Compression;

namespace PropertyHub.Platform.Excel;

/// <summary>A merged range; rows from 1, columns from 0, ends included.</summary>
internal readonly record struct MergedRange(int Top, int Bottom, int Left, int Right)
{
    public bool Holds(int column) => Left <= column && column <= Right;
}

/// <summary>The merged ranges of a sheet, which stand behind its rows: a quick pass over the bytes tells whether there are any.</summary>
internal sealed class MergedRanges
{
    readonly List<MergedRange> _ranges = [];
    int _next;

    public static MergedRanges Read(ZipArchiveEntry sheet)
    {
        var merged = new MergedRanges();
        if (!Mentions(sheet))
            return merged;
        using var part = new XmlPart(sheet, SheetLimits.SheetBytes);
        while (part.ReadTo("mergeCell"))
        {
            if (CellReference.TryParseRange(part.Attribute("ref"), out var range))
                merged._ranges.Add(range);
            if (merged._ranges.Count > SheetLimits.MergedRanges)
                throw new SheetProblem(ExcelTexts.FileIsBroken);
        }
        merged._ranges.Sort((a, b) => a.Top.CompareTo(b.Top));
        return merged;
    }

    /// <summary>Brings the ranges that touch a row up to date; rows come in rising order.</summary>
    public void Enter(int row, List<MergedRange> active)
    {
        if (active.Count > 0)
            active.RemoveAll(range => range.Bottom < row);
        for (; _next < _ranges.Count && _ranges[_next].Top <= row; _next++)
            if (_ranges[_next].Bottom >= row)
                active.Add(_ranges[_next]);
    }

    static bool Mentions(ZipArchiveEntry sheet)
    {
        var mark = "mergeCell"u8;
        using var bytes = new BoundedStream(sheet, SheetLimits.SheetBytes);
        var buffer = new byte[65_536];
        var kept = 0;
        var first = true;
        while (bytes.Read(buffer.AsSpan(kept)) is var count and > 0)
        {
            bytes.Mark();
            var seen = buffer.AsSpan(0, kept + count);
            if ((first && seen[0] is 0xFF or 0xFE or 0) || seen.IndexOf(mark) >= 0)
                return true;
            first = false;
            kept = Math.Min(mark.Length, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
        return false;
    }
}
