using System.Text;

namespace PropertyHub.Platform.Imports;

/// <summary>The few texts of each of many rows, kept as UTF-8 one behind the other: about a third of what as many strings would take.</summary>
public sealed class PackedTexts
{
    const int PageBytes = 1 << 16;
    readonly List<byte[]> _pages = [];
    int _used = PageBytes;

    /// <returns>Where they are, for <see cref="Read"/>.</returns>
    public int Add(params ReadOnlySpan<string> texts)
    {
        var bytes = 0;
        foreach (var text in texts)
            bytes += sizeof(int) + Encoding.UTF8.GetByteCount(text);
        if (_used + bytes > PageBytes)
        {
            _pages.Add(new byte[Math.Max(bytes, PageBytes)]);
            _used = 0;
        }
        var place = (_pages.Count - 1) * PageBytes + _used;
        foreach (var text in texts)
        {
            var length = Encoding.UTF8.GetBytes(text, _pages[^1].AsSpan(_used + sizeof(int)));
            BitConverter.TryWriteBytes(_pages[^1].AsSpan(_used), length);
            _used += sizeof(int) + length;
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
            var length = BitConverter.ToInt32(page);
            texts[i] = Encoding.UTF8.GetString(page.Slice(sizeof(int), length));
            page = page[(sizeof(int) + length)..];
        }
        return texts;
    }
}
