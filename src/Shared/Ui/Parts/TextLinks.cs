using System.Text.RegularExpressions;

namespace PropertyHub.Ui;

/// <summary>A piece of a text; with an address it is a link.</summary>
public sealed record TextPiece(string Words, string? Href = null)
{
    /// <summary>Outside of this program: opened in a tab of its own.</summary>
    public bool IsOutside => Href?.StartsWith("http", StringComparison.Ordinal) == true;
}

/// <summary>Finds addresses in what people write: pages of this program (/archives/units/1-2-301) and of the web. Nothing else becomes a link.</summary>
public static partial class TextLinks
{
    /// <summary>The text in pieces; put together again they are the text.</summary>
    public static IReadOnlyList<TextPiece> Of(string? text)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (Match found in Address().Matches(text ?? ""))
        {
            if (found.Index > at)
                pieces.Add(new(text![at..found.Index]));
            pieces.Add(new(found.Value, found.Value));
            at = found.Index + found.Length;
        }
        if (text is not null && at < text.Length)
            pieces.Add(new(text[at..]));
        return pieces;
    }

    [GeneratedRegex("""(?:https?://(?=[A-Za-z0-9])|(?<![^\s：:，,、；;（(])/(?=[a-z]))[A-Za-z0-9\-._~/?#@!$&*+=%]*[A-Za-z0-9/=_\-]""")]
    private static partial Regex Address();
}
