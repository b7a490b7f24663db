using PropertyHub.Kernel;

namespace PropertyHub.Billing.Month;

/// <summary>The steps of a billing month, in their order (BIL-04).</summary>
internal enum MonthStep { Readings, Held, Pools, Preview, Post, LateFees, Prepayment, Collect }

/// <summary>How a step stands.</summary>
internal enum StepState
{
    Done,

    /// <summary>Can be done now.</summary>
    Now,

    /// <summary>Something of it is done; the rest waits or can be done.</summary>
    Part,

    /// <summary>Steps before it are not done.</summary>
    Blocked,

    /// <summary>There is nothing of this sort in the estate.</summary>
    NotNeeded,
}

/// <summary>What a month's steps depend on.</summary>
/// <param name="Meters">To be read, of units handed over.</param>
/// <param name="PoolsMissing">Names of shared items with a tariff but without a pool of the month.</param>
/// <param name="Unbilled">Names of items of which something is still to be billed: items by area or fixed without any charge, readings and pools not billed.</param>
/// <param name="Charges">What runs of the month have posted.</param>
/// <param name="Open">Of the month's charges.</param>
/// <param name="LateFeeItems">Names of items with a late fee in the month's tariffs (BIL-12): it then counts by itself, day by day.</param>
/// <param name="Waivers">Of late fees on the month's charges, asked for and not decided.</param>
internal sealed record MonthFacts(
    Period Period, int Meters, int Read, int Held, int SharedItems, IReadOnlyList<string> PoolsMissing, int Pools, IReadOnlyList<string> Unbilled, int Charges, Money Charged, Money PrepaymentUsed, Money Open,
    IReadOnlyList<string> LateFeeItems, int Waivers)
{
    public int Unread => Meters - Read;
}

/// <summary>A step as it stands.</summary>
/// <param name="Blockers">The steps before it that are to be done first; none unless it is blocked, or done in part.</param>
internal sealed record StepLine(MonthStep Step, StepState State, IReadOnlyList<MonthStep> Blockers);

/// <summary>What of a month is done, what can be done now, and what blocks the rest.</summary>
internal static class MonthSteps
{
    public static IReadOnlyList<StepLine> Of(MonthFacts facts)
    {
        var lines = new List<StepLine>();
        foreach (var step in Enum.GetValues<MonthStep>())
            lines.Add(Line(step, facts, lines));
        return lines;
    }

    static StepLine Line(MonthStep step, MonthFacts facts, List<StepLine> before)
    {
        if (!IsNeeded(step, facts))
            return new(step, StepState.NotNeeded, []);
        if (IsDone(step, facts))
            return new(step, StepState.Done, []);
        MonthStep[] blockers = [.. before.Where(line => line.State is (StepState.Now or StepState.Part or StepState.Blocked) && Needs(step, line.Step) && !MayBegin(step, facts)).Select(line => line.Step)];
        return new(step, facts.Charges > 0 && (step is MonthStep.Post or MonthStep.Prepayment || step == MonthStep.LateFees && facts.Waivers == 0) ? StepState.Part : blockers.Length == 0 ? StepState.Now : StepState.Blocked, blockers);
    }

    static bool IsNeeded(MonthStep step, MonthFacts facts) => step switch
    {
        MonthStep.Readings or MonthStep.Held => facts.Meters > 0,
        MonthStep.Pools => facts.SharedItems > 0,
        MonthStep.LateFees => facts.LateFeeItems.Count > 0 || facts.Waivers > 0,
        _ => true,
    };

    static bool IsDone(MonthStep step, MonthFacts facts) => step switch
    {
        MonthStep.Readings => facts.Unread == 0,
        MonthStep.Held => facts is { Held: 0, Read: > 0 },
        MonthStep.Pools => facts.PoolsMissing.Count == 0,
        MonthStep.LateFees => IsPosted(facts) && facts.Waivers == 0,
        MonthStep.Collect => IsPosted(facts) && facts.Open.IsZero,
        _ => IsPosted(facts),
    };

    /// <summary>A step that has something to do already, though the one before it is not done to its end.</summary>
    static bool MayBegin(MonthStep step, MonthFacts facts) => step switch
    {
        MonthStep.Held => facts.Held > 0,
        MonthStep.LateFees => facts.Waivers > 0,
        MonthStep.Collect => facts.Open.IsPositive,
        _ => false,
    };

    static bool IsPosted(MonthFacts facts) => facts is { Charges: > 0, Held: 0, Unread: 0, Unbilled.Count: 0, PoolsMissing.Count: 0 };

    /// <summary>What a step waits for: held readings for the first reading alone, the run for all that it bills, the rest for the run.</summary>
    static bool Needs(MonthStep step, MonthStep earlier) => step switch
    {
        MonthStep.Held => earlier == MonthStep.Readings,
        MonthStep.Preview => earlier is MonthStep.Readings or MonthStep.Held or MonthStep.Pools,
        MonthStep.Post => earlier == MonthStep.Preview,
        MonthStep.LateFees or MonthStep.Prepayment or MonthStep.Collect => earlier == MonthStep.Post,
        _ => false,
    };
}
