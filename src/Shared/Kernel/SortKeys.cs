using System.Text;

namespace PropertyHub.Kernel;

/// <summary>The order in which people count: room 401 before room 2303, building 2 before building 10.</summary>
public static class SortKeys
{
    /// <summary>Digits of a number in a key.</summary>
    const int Width = 6;

    public static IOrderedEnumerable<T> OrderAsPeopleCount<T>(this IEnumerable<T> things, Func<T, string> codeOf) => things.OrderBy(thing => Of(codeOf(thing)), StringComparer.Ordinal);

    public static IOrderedEnumerable<T> ThenAsPeopleCount<T>(this IOrderedEnumerable<T> things, Func<T, string> codeOf) => things.ThenBy(thing => Of(codeOf(thing)), StringComparer.Ordinal);

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
