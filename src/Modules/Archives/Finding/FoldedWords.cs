using System.Text;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Finding;

/// <summary>How words are evened out before they are compared: narrow digits, upper case, 3栋2单元1502室 as 3-2-1502.</summary>
internal static class FoldedWords
{
    static readonly (string Said, string Written)[] RoomWords =
        [("号楼", "-"), ("號樓", "-"), ("单元", "-"), ("單元", "-"), ("栋", "-"), ("棟", "-"), ("幢", "-"), ("座", "-"), ("室", ""), ("房", "")];

    public static string Fold(string words) => Typed.Line(words).Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant().Replace("|", "", StringComparison.Ordinal);

    /// <summary>A room as typed, without dashes; null when it cannot be one.</summary>
    public static string? Room(string folded)
    {
        var room = folded;
        if (folded.Any(char.IsAsciiDigit))
            foreach (var (said, written) in RoomWords)
                room = room.Replace(said, written, StringComparison.Ordinal);
        room = Compact(room);
        return room.Length > 0 && room.Any(char.IsAsciiDigit) ? room : null;
    }

    public static string Compact(string code) => string.Concat(code.Where(c => c is not ('-' or '—' or '–' or '_' or '.' or ' ')));
}
