using Microsoft.AspNetCore.Components;

namespace PropertyHub.Ui;

/// <summary>A date as it is written everywhere; none is a dash.</summary>
public static class DateText
{
    static readonly MarkupString None = new($"""<span class="t-3">{Figures.Nothing}</span>""");

    /// <param name="date">The day.</param>
    /// <param name="near">Today, usually: a date of the same year is written without the year, and tells it when pointed at.</param>
    public static MarkupString Of(DateOnly? date, DateOnly? near = null) =>
        date is not { } day ? None : new($"""<time class="nw" datetime="{Figures.Date(day)}"{Html.Attribute("title", near is null ? null : Figures.Date(day))}>{Figures.Date(day, near)}</time>""");
}
