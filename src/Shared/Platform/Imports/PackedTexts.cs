using System.Text;

namespace PropertyHub.Platform.Imports;

/// <summary>The few texts of each of many rows, kept as UTF-8 one behind the other: about a third of what as many strings would take.</summary>
public sealed class PackedTexts
{
    const int PageBytes = 1 << 16;
    const int LongestLength = 5;
    readonly List<byte[]> _pages = [];
    int _used = PageBytes;

    /// <returns>Where they are, for <see cref="Read"/>.</returns>
    public int Add(params ReadOnlySpan<string> texts)
    {
        var bytes = 0;
        foreach (var text in texts)
            bytes += LongestLength + Encoding.UTF8.GetByteCount(text);
        if (_used + bytes > PageBytes)
        {
            _pages.Add(new byte[Math.Max(bytes, PageBytes)]);
            _used = 0;
        }
        var place = (_pages.Count - 1) * PageBytes + _used;
        foreach (var text in texts)
        {
            PutLength(Encoding.UTF8.GetByteCount(text));
            _used += Encoding.UTF8.GetBytes(text, _pages[^1].AsSpan(_used));
        }
        return place;
    }

    /// <summary>The texts that were added together, in their order.</summary>
    public string[] Read(int place, int count)
    {
        var page = _pages[place / PageBytes].AsSpan(place % PageBytes);
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            var length = TakeLength(ref page);
            texts[i] = Encoding.UTF8.GetString(page[..length]);
            page = page[length..];
        }
        return texts;
    }

    // a byte for each 7 bits: one for nearly all texts
    void PutLength(int length)
    {
        for (; length >= 0x80; length >>= 7)
            _pages[^1][_used++] = (byte)(length | 0x80);
        _pages[^1][_used++] = (byte)length;
    }

    static int TakeLength(ref Span<byte> page)
    {
        var (length, at) = (0, 0);
        do
            length |= (page[at] & 0x7F) << (7 * at);
        while ((page[at++] & 0x80) != 0);
        page = page[at..];
        return length;
    }
}
