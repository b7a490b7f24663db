using Microsoft.AspNetCore.Components;

namespace PropertyHub.Ui;

/// <summary>The small sign before a status word, so that colour never stands alone. <see cref="None"/> leaves it out.</summary>
public enum Glyph
{
    None,
    Dot,
    Ring,
    Half,
    Triangle,
    Diamond,
    Bar,
    Pause,
    Tick,
    Cross,
    Forward,
    Back,
}

/// <summary>The drawings of the signs.</summary>
public static class Glyphs
{
    /// <summary>The sign alone, for a cell too small for a <c>StatusChip</c>; what it says must be told in words beside it.</summary>
    public static MarkupString Sign(Glyph glyph) => new(glyph == Glyph.None ? "" : $"""<svg class="gl" viewBox="0 0 10 10" aria-hidden="true">{Drawing(glyph)}</svg>""");

    internal static string Drawing(Glyph glyph) => glyph switch
    {
        Glyph.Dot => """<circle cx="5" cy="5" r="3.2"/>""",
        Glyph.Ring => """<path d="M5 1.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2zm0 1.4a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z" fill-rule="evenodd"/>""",
        Glyph.Half => """<path d="M5 1.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2zm0 1.2v4.8a2.4 2.4 0 0 1 0-4.8z" fill-rule="evenodd"/>""",
        Glyph.Triangle => """<path d="M5 1.2 9.3 8.6H.7z"/>""",
        Glyph.Diamond => """<path d="M5 .8 9.2 5 5 9.2.8 5z"/>""",
        Glyph.Bar => """<path d="M1 4.2h8v1.6H1z"/>""",
        Glyph.Pause => """<path d="M2.2 1.5h1.9v7H2.2zM5.9 1.5h1.9v7H5.9z"/>""",
        Glyph.Tick => """<path d="m1.2 5.3 1-1.1 1.9 1.8L7.8 2l1.1 1-4.7 5.1z"/>""",
        Glyph.Cross => """<path d="m2.2 1.2 2.8 2.8 2.8-2.8 1 1L6 5l2.8 2.8-1 1L5 6 2.2 8.8l-1-1L4 5 1.2 2.2z"/>""",
        Glyph.Forward => """<path d="M1 4.3h4.8L3.9 2.4l1-1L8.5 5 4.9 8.6l-1-1 1.9-1.9H1z"/>""",
        Glyph.Back => """<path d="M9 4.3H4.2l1.9-1.9-1-1L1.5 5l3.6 3.6 1-1-1.9-1.9H9z"/>""",
        _ => "",
    };
}
