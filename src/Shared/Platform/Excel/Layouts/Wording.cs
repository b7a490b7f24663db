using System.Text;

namespace PropertyHub.Platform.Excel;

/// <summary>How words out of a cell are evened out: full-width digits and letters, odd blanks, separators.</summary>
public static class Wording
{
    static readonly char[] Separators = ['、', ';', '；', ',', '，', '/', '\n', '\r'];

    /// <summary>Compatibility form without any blanks, for headers, codes and words of a list: ' 房 号１ ' is 房号1.</summary>
    public static string Key(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '\uFEFF' or '\u200B')));

    /// <summary>For words that people write: full-width digits and letters become narrow, blanks at the ends go; Chinese punctuation stays.</summary>
    public static string Plain(string text) => string.Concat(text.Select(Narrow)).Trim();

    /// <summary>Several values in one cell, separated by 、 ; , / or a line break; blank ones are left out.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        text is null ? [] : [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    static char Narrow(char c) => c switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        _ => c,
    };
}
