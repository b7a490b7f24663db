namespace PropertyHub.Billing.Meters;

/// <summary>Why a reading is held for review and not billed (BIL-02): a negative usage, or one over 3 times the average.</summary>
public enum HoldReason { Negative, TooHigh }

/// <summary>Decides whether a reading is held.</summary>
internal static class HoldRule
{
    /// <summary>How many billed readings make the average, at most.</summary>
    public const int HistoryLength = 6;

    /// <summary>A negative usage whatever the mark, or one over (not at) 3 times the average of the latest billed ones.</summary>
    /// <param name="usage">Raw usage, without multiplier and loss.</param>
    /// <param name="billed">Raw usages of the meter's earlier billed readings, latest first; held ones are none. Those after the sixth do not count.</param>
    public static HoldReason? Check(decimal usage, IReadOnlyList<decimal> billed)
    {
        if (usage < 0)
            return HoldReason.Negative;
        var count = Math.Min(billed.Count, HistoryLength);
        var sum = 0m;
        for (var i = 0; i < count; i++)
            sum += billed[i];
        return usage * count > 3 * sum ? HoldReason.TooHigh : null;
    }
}
