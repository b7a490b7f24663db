using System.Globalization;

namespace PropertyHub.Ui;

/// <summary>
/// How high small bars stand. They start at zero; only where all are so high that they could not be told apart, such as 96 and 98, they start
/// at a round figure below the lowest, which is then said.
/// </summary>
public sealed record TrendScale(decimal From, decimal To)
{
    const decimal TellsApart = 0.85m;
    const decimal Lowest = 0.25m;

    public bool IsCut => From > 0;
    public string FromShown => From.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static TrendScale Of(IReadOnlyList<decimal?> heights, bool fromZero = false)
    {
        var (low, high) = (heights.Min() ?? 0, heights.Max() ?? 0);
        return new(!fromZero && low < high && low > high * TellsApart ? Round(low, high) : 0, high);
    }

    /// <summary>For a style; nothing where there is no figure, and where it is zero or below a line one sees.</summary>
    public string HeightOf(decimal? height)
    {
        if (height is not { } value)
            return "0";
        var share = To <= From ? 0 : Math.Clamp((value - From) / (To - From), 0.06m, 1);
        return string.Create(CultureInfo.InvariantCulture, $"{(To > From ? share : 0.06m) * 100:0.#}%");
    }

    /// <summary>The largest round figure at which the lowest bar is a quarter high.</summary>
    static decimal Round(decimal low, decimal high)
    {
        var from = low - (high - low) * Lowest / (1 - Lowest);
        var step = 0.01m;
        while (step * 10 <= (high - low))
            step *= 10;
        return Math.Max(0, Math.Floor(from / step) * step);
    }
}
