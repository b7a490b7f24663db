using Microsoft.AspNetCore.Components;
using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>An amount that never breaks over two lines.</summary>
public static class MoneyText
{
    /// <param name="amount">In whole fen; none is a dash.</param>
    /// <param name="dashZero">Nothing is written as a dash.</param>
    /// <param name="bold">A total or the figure that counts.</param>
    /// <param name="css">A further class.</param>
    public static MarkupString Of(Money? amount, bool dashZero = false, bool bold = false, string? css = null) =>
        new($"""<span class="{Html.Encode($"nw {(bold ? "b" : "")} {css}".Trim())}">{(dashZero ? Figures.MoneyOrDash(amount) : amount is { } some ? Figures.Money(some) : Figures.Nothing)}</span>""");
}
