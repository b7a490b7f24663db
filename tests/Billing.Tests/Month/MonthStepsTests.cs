using CsCheck;
using PropertyHub.Billing.Month;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.Month;

public sealed class MonthStepsTests
{
    static readonly MonthFacts Fresh = new(new(2026, 11), 100, 0, 0, 2, ["公摊电费"], 1, ["物业费"], 0, Money.Zero, Money.Zero, Money.Zero, [], 0);
    static readonly MonthFacts Read = Fresh with { Read = 100, PoolsMissing = [] };
    static readonly MonthFacts Posted = Read with { Unbilled = [], Charges = 300, Charged = new(900_00), Open = new(100_00) };

    [Fact]
    public void A_fresh_month_begins_with_readings_and_pools() => States(Fresh).ShouldBe("Readings:Now Held:Blocked Pools:Now Preview:Blocked Post:Blocked LateFees:NotNeeded Prepayment:Blocked Collect:Blocked");

    [Fact]
    public void Held_readings_can_be_settled_before_all_are_read() => States(Fresh with { Read = 10, Held = 1 }).ShouldBe("Readings:Now Held:Now Pools:Now Preview:Blocked Post:Blocked LateFees:NotNeeded Prepayment:Blocked Collect:Blocked");

    [Fact]
    public void With_all_in_the_run_is_next() => States(Read).ShouldBe("Readings:Done Held:Done Pools:Done Preview:Now Post:Blocked LateFees:NotNeeded Prepayment:Blocked Collect:Blocked");

    [Fact]
    public void A_posted_month_is_collected() => States(Posted).ShouldBe("Readings:Done Held:Done Pools:Done Preview:Done Post:Done LateFees:NotNeeded Prepayment:Done Collect:Now");

    [Fact]
    public void A_month_posted_in_part_says_what_it_waits_for_and_is_collected_all_the_same()
    {
        var lines = MonthSteps.Of(Posted with { Read = 99, Held = 1, Unbilled = ["水费"] });
        lines[(int)MonthStep.Preview].Blockers.ShouldBe([MonthStep.Readings, MonthStep.Held]);
        (lines[(int)MonthStep.Post].State, lines[(int)MonthStep.Collect].State).ShouldBe((StepState.Part, StepState.Now));
    }

    [Fact]
    public void Late_fees_count_by_themselves_once_posted_and_only_waivers_wait_for_somebody()
    {
        StateOf(Read with { LateFeeItems = ["物业费"] }).ShouldBe(StepState.Blocked);
        StateOf(Posted with { LateFeeItems = ["物业费"], Unbilled = ["水费"] }).ShouldBe(StepState.Part);
        StateOf(Posted with { LateFeeItems = ["物业费"] }).ShouldBe(StepState.Done);
        StateOf(Posted with { LateFeeItems = ["物业费"], Waivers = 1 }).ShouldBe(StepState.Now);
        StateOf(Posted with { Waivers = 1 }).ShouldBe(StepState.Now);

        static StepState StateOf(MonthFacts facts) => MonthSteps.Of(facts)[(int)MonthStep.LateFees].State;
    }

    [Fact]
    public void Without_meters_and_shared_items_the_run_is_first() =>
        States(Fresh with { Meters = 0, SharedItems = 0, PoolsMissing = [] }).ShouldBe("Readings:NotNeeded Held:NotNeeded Pools:NotNeeded Preview:Now Post:Blocked LateFees:NotNeeded Prepayment:Blocked Collect:Blocked");

    [Fact]
    public void A_step_is_blocked_by_earlier_unfinished_ones_and_there_is_always_a_next() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool, Gen.Bool, Gen.Int[0, 2], Gen.Bool).Sample((meters, read, held, pool, unbilled, charges, open) =>
        {
            var facts = new MonthFacts(new(2026, 11), meters, Math.Min(meters, read), Math.Min(Math.Min(meters, read), held), 1, pool ? ["公摊"] : [], 0, unbilled ? ["物业费"] : [], charges, new(charges), Money.Zero, new(open && charges > 0 ? 1 : 0), unbilled ? ["物业费"] : [], held);

            var lines = MonthSteps.Of(facts);

            lines.Select(line => line.Step).ShouldBe(Enum.GetValues<MonthStep>());
            foreach (var line in lines)
            {
                (line.State is StepState.Blocked).ShouldBe(line.Blockers.Count > 0 && line.State is not StepState.Part);
                line.Blockers.ShouldAllBe(blocker => blocker < line.Step && lines[(int)blocker].State != StepState.Done && lines[(int)blocker].State != StepState.NotNeeded);
            }
            if (lines.Any(line => line.State == StepState.Blocked))
                lines.ShouldContain(line => line.State == StepState.Now);
        });

    static string States(MonthFacts facts) => string.Join(' ', MonthSteps.Of(facts).Select(line => $"{line.Step}:{line.State}"));
}
