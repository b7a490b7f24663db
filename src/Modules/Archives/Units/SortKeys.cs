using System.Text;

namespace PropertyHub.Archives.Units;

internal static class SortKeys
{
    const int Width = 6;

    /// <summary>The code with every number padded, so that an ordinal order counts as people do.</summary>
    public static string Of(string code)
    {
        var key = new StringBuilder(code.Length + 3 * Width);
        for (var i = 0; i < code.Length;)
        {
            var end = i;
            while (end < code.Length && char.IsAsciiDigit(code[end]))
                end++;
            if (end > i)
                key.Append('0', Math.Max(0, Width - (end - i))).Append(code, i, end - i);
            else
                key.Append(code[end++]);
            i = end;
        }
        return key.ToString();
    }
}
