using System.Globalization;
using System.Text;

namespace PropertyHub.Kernel;

/// <summary>
/// What a person typed or pasted, in the shape in which it is kept. Names keep every character, rare ones outside the basic plane too;
/// what cannot be seen is taken out, and blanks of every width are plain ones, none of them at the ends.
/// </summary>
public static class Typed
{
    /// <summary>One line; tabs and line breaks, which come with a pasted cell, are blanks.</summary>
    public static string Line(string? typed) => Seen(typed, keepBreaks: false);

    /// <summary>Several lines.</summary>
    public static string Lines(string? typed) => Seen(typed, keepBreaks: true);

    /// <summary>One line of what is looked up by letters and digits, such as a phone, a plate or a code: full-width ones become plain.</summary>
    public static string Code(string? typed) => string.Create(Line(typed) is var line ? line.Length : 0, line, static (plain, line) =>
    {
        for (var i = 0; i < plain.Length; i++)
            plain[i] = line[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(line[i] - 0xFEE0) : line[i];
    });

    /// <summary>What is read as a number or a date: plain digits and signs, no blanks.</summary>
    public static string Figure(string? typed) => Line(typed).Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A number or an id that stands in an address; null when something else does. An address is typed too.</summary>
    public static T? Part<T>(string? typed) where T : struct, IParsable<T> => T.TryParse(typed, CultureInfo.InvariantCulture, out var read) ? read : null;

    static string Seen(string? typed, bool keepBreaks)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return "";
        var kept = new StringBuilder(typed.Length);
        foreach (var sign in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (sign.Value == '\n' && keepBreaks)
                kept.Append('\n');
            else if (Rune.IsWhiteSpace(sign))
                kept.Append(' ');
            else if (!IsUnseen(sign))
                kept.Append(sign);
        }
        return kept.ToString().Trim();
    }

    /// <summary>Control characters, marks of direction and of no width; not the joiners that hold an emoji together.</summary>
    static bool IsUnseen(Rune sign) => Rune.IsControl(sign) || sign.Value is 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
