using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace PropertyHub.Ui;

/// <summary>A status: colour, sign and word, so that colour never stands alone.</summary>
public static class StatusChip
{
    const int MostKept = 1000;
    static readonly ConcurrentDictionary<(Tone Tone, Glyph Glyph, string? Word), MarkupString> Kept = new();

    public static MarkupString Of(Tone tone, string? word) => Of(tone, Glyph.None, word);

    /// <param name="tone">What the colour says.</param>
    /// <param name="glyph">The sign before the word.</param>
    /// <param name="word">In the reader's language.</param>
    /// <param name="title">What is told when pointed at.</param>
    public static MarkupString Of(Tone tone, Glyph glyph, string? word, string? title = null)
    {
        if (title is not null)
            return Write(tone, glyph, word, title);
        if (Kept.TryGetValue((tone, glyph, word), out var kept))
            return kept;
        var chip = Write(tone, glyph, word, null);
        if (Kept.Count < MostKept)
            Kept.TryAdd((tone, glyph, word), chip);
        return chip;
    }

    static MarkupString Write(Tone tone, Glyph glyph, string? word, string? title) =>
        new($"""<span class="chip tone-{tone.ToString().ToLowerInvariant()}"{Html.Attribute("title", title)}>{Glyphs.Sign(glyph)}{Html.Encode(word)}</span>""");
}
