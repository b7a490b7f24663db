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
        var plain = string.Concat(Last(name).EnumerateRunes().Where(IsHarmless)).Normalize(NormalizationForm.FormC);
        var stem = Fitting(WithoutEnding(plain, kind), kind);
        return (stem.Length == 0 ? kind.IsImage() ? "photo" : "file" : stem) + kind.Ending();
    }

    /// <summary>Cut to its room, between two signs; where the cut lays bare an ending, that goes too, so that a kept name stays as it is when it is kept again.</summary>
    static string Fitting(string stem, FileKind kind)
    {
        var room = Longest - kind.Ending().Length;
        if (stem.Length <= room)
            return stem;
        return WithoutEnding(stem[..(char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room)], kind);
    }

    static string Last(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    static string WithoutEnding(string name, FileKind kind)
    {
        var stem = name.Trim(' ', '.');
        while (Endings(kind).FirstOrDefault(ending => stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending)
            stem = stem[..^ending.Length].Trim(' ', '.');
        return stem;
    }

    static string[] Endings(FileKind kind) => kind == FileKind.Jpeg ? [kind.Ending(), ".jpeg"] : [kind.Ending()];

    static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or 0xFFFD);
}
