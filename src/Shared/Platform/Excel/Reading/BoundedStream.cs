using System.IO.Compression;

namespace PropertyHub.Platform.Excel;

/// <summary>A part of the package, read up to a limit in size, in packing ratio and in what one token may take.</summary>
internal sealed class BoundedStream(ZipArchiveEntry entry, long limit) : Stream
{
    readonly Stream _inner = entry.Open();
    readonly long _packed = Math.Max(1, entry.CompressedLength);
    long _read;
    long _mark;

    /// <summary>A token is done: the next may take its own share.</summary>
    public void Mark() => _mark = _read;

    public override int Read(Span<byte> buffer)
    {
        var count = _inner.Read(buffer);
        _read += count;
        var tooDense = _read > SheetLimits.RatioFrom && _read / _packed > SheetLimits.Ratio;
        return _read > limit || tooDense || _read - _mark > SheetLimits.TokenBytes ? throw new SheetProblem(ExcelTexts.FileUnpacksTooLarge) : count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
