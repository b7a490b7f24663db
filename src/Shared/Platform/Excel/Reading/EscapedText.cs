using System.Globalization;
using System.Text;

namespace PropertyHub.Platform.Excel;

/// <summary>In workbooks a character may be written <c>_x000D_</c>, and such words themselves as <c>_x005F_x000D_</c>.</summary>
internal static class EscapedText
{
    const int Length = 7;

    public static string Decode(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text.ToString();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsEscape(text[i..]))
            {
                plain.Append(text[i]);
                continue;
            }
            plain.Append((char)int.Parse(text.Slice(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += Length - 1;
        }
        return plain.ToString();
    }

    public static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= Length && text[0] == '_' && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
