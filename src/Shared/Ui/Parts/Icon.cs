using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace PropertyHub.Ui;

/// <summary>A drawing in the colour of the text around it, silent to a screen reader: what it says stands in words beside it.</summary>
public static class Icon
{
    static readonly ConcurrentDictionary<(string Drawing, int Size, string? Class), MarkupString> Drawn = new();

    /// <param name="drawing">One of <see cref="AppIcon"/>, which are trusted as markup.</param>
    /// <param name="size">12, 16 or 20 px.</param>
    /// <param name="css">A further class, written in the code: each pair of drawing and class is kept.</param>
    public static MarkupString Of(string drawing, int size = 16, string? css = null) => Drawn.GetOrAdd((drawing, size, css), static key => Draw(key.Drawing, key.Size, key.Class));

    static MarkupString Draw(string drawing, int size, string? css) =>
        new($"""<svg class="{Html.Encode($"ic {(size == 16 ? "" : $"ic-{size}")} {css}".TrimEnd())}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{drawing}</svg>""");
}
