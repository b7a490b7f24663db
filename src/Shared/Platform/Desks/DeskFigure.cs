using PropertyHub.Kernel;

namespace PropertyHub.Platform.Desks;

/// <summary>A figure of a person's zone, department or own work, with the months or days before it.</summary>
/// <param name="Value">As shown: 94.26 %.</param>
/// <param name="Beside">What is behind it: 919 ÷ 975 户.</param>
/// <param name="Address">Where its records are.</param>
/// <param name="Trend">The oldest first, the present one last; none where there is nothing to compare with.</param>
public sealed record DeskFigure(Text Title, string Value, Text? Beside, string Address, IReadOnlyList<TrendBar> Trend);

/// <param name="Label">A month or a day.</param>
/// <param name="Height">Compared with the other bars; null draws none.</param>
/// <param name="Shown">The value in words.</param>
public sealed record TrendBar(string Label, decimal? Height, string Shown);

/// <summary>Figures for the start page.</summary>
public interface IFigureSource
{
    /// <summary>Without this right they are not worked out.</summary>
    string Right { get; }

    Task<IReadOnlyList<DeskFigure>> ForAsync(Actor actor, CancellationToken ct);
}
