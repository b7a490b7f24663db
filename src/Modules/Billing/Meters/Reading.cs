using PropertyHub.Billing.Tariffs;

namespace PropertyHub.Billing.Meters;

/// <summary>标记 of a reading; blank and 正常 are the same.</summary>
internal enum ReadingMark { Normal, Rollover, Replacement }

/// <summary>What is wrong with a reading's values.</summary>
internal enum ReadingProblem { OutOfRange, MaximumMissing, OverMaximum, OldFinalMissing, NewInitialMissing }

/// <summary>The values read off a meter for a period (BIL-02).</summary>
/// <param name="Maximum">表最大值, for a rollover.</param>
/// <param name="OldFinal">旧表止数, for a replacement.</param>
/// <param name="NewInitial">新表起数, for a replacement.</param>
internal readonly record struct Reading(
    decimal Previous, decimal Current, ReadingMark Mark = ReadingMark.Normal,
    decimal? Maximum = null, decimal? OldFinal = null, decimal? NewInitial = null)
{
    /// <summary>Raw usage before multiplier and loss; may be negative. Only for values without a problem.</summary>
    public decimal Usage => Mark switch
    {
        ReadingMark.Rollover => Maximum!.Value - Previous + Current + 1,
        ReadingMark.Replacement => OldFinal!.Value - Previous + Current - NewInitial!.Value,
        _ => Current - Previous,
    };

    public ReadingProblem? Problem()
    {
        if (!Allowed(Previous) || !Allowed(Current) || !Allowed(Maximum) || !Allowed(OldFinal) || !Allowed(NewInitial))
            return ReadingProblem.OutOfRange;
        return Mark switch
        {
            ReadingMark.Rollover when Maximum is null => ReadingProblem.MaximumMissing,
            ReadingMark.Rollover when Previous > Maximum || Current > Maximum => ReadingProblem.OverMaximum,
            ReadingMark.Replacement when OldFinal is null => ReadingProblem.OldFinalMissing,
            ReadingMark.Replacement when NewInitial is null => ReadingProblem.NewInitialMissing,
            _ => null,
        };
    }

    /// <summary>What is billed: usage × multiplier (倍率) × (1 + loss (损耗) in percent ÷ 100), exact.</summary>
    public static decimal Quantity(decimal usage, decimal multiplier, decimal lossPercent) =>
        Limits.Trim(usage) * Limits.Trim(multiplier) * (1 + Limits.Trim(lossPercent) * 0.01m);

    static bool Allowed(decimal? value) => value is null || Limits.Allows(value.Value, Limits.Reading, Limits.ReadingDecimals);
}
