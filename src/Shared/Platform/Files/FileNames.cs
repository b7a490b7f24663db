using System.Globalization;
using System.Text;

namespace PropertyHub.Platform.Files;

/// <summary>The name of a file as somebody chose it, made harmless: it is shown and offered for saving, and never a path.</summary>
public static class FileNames
{
    public const int Longest = 120;

    /// <summary>Without folders, without signs that cannot be seen or turn the writing round, with the ending of what the file is. Never empty.</summary>
    public static string Of(string name, FileKind kind)
    {
        var plain = new StringBuilder();
        foreach (var rune in Last(name.Normalize(NormalizationForm.FormC)).EnumerateRunes().Where(IsHarmless))
            if (plain.Length + rune.Utf16SequenceLength <= Longest - kind.Ending().Length)
                plain.Append(rune);
        var stem = WithoutEnding(plain.ToString().Trim(' ', '.'), kind);
        return (stem.Length == 0 ? kind.IsImage() ? "photo" : "file" : stem) + kind.Ending();
    }

    static string Last(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    static string WithoutEnding(string name, FileKind kind)
    {
        var stem = name;
        foreach (var ending in new[] { kind.Ending(), kind == FileKind.Jpeg ? ".jpeg" : kind.Ending() })
            if (stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                stem = stem[..^ending.Length];
        return stem.Trim(' ', '.');
    }

    static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or 0xFFFD);
}
