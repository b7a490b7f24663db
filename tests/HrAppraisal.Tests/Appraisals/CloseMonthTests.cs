using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Appraisals.CloseMonth;
using PropertyHub.HrAppraisal.Appraisals.ReopenMonth;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class CloseMonthTests
{
    [Fact]
    public async Task Without_signatures_it_takes_a_right_of_its_own_and_a_reason()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        var close = hr.Host.Get<CloseMonth>();

        hr.Host.ActAs("hr", HrRights.CloseMonth);
        var plain = await Run(new(Guid.NewGuid(), HrEstate.November));
        plain.Refusal!.Text.Key.ShouldBe("SignaturesMissing");
        plain.Refusal.Details.Count.ShouldBe(2);
        (await Run(new(Guid.NewGuid(), HrEstate.November, true, "月底"))).Refusal!.Text.Key.ShouldBe("CloseUnsignedNotAllowed");

        hr.Host.ActAs("hr", HrRights.CloseMonth, HrRights.CloseUnsigned);
        (await Run(new(Guid.NewGuid(), HrEstate.November, true, " "))).Refusal!.Text.Key.ShouldBe("CloseNeedsReason");
        (await Run(new(Guid.NewGuid(), HrEstate.November, true, "月底"))).Value.Unsigned.ShouldBe(2);
        (await Run(new(Guid.NewGuid(), HrEstate.November, true, "月底"))).Refusal!.Text.Key.ShouldBe("MonthIsClosed");
        (await hr.FormAsync()).Unsigned.ShouldBeTrue();

        Task<Outcome<MonthClosed>> Run(CloseMonth.Command command) => close.RunAsync(command, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Reopening_takes_a_reason_and_undoes_only_what_closing_did()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior, "E010");
        await hr.CloseAsync();
        var reopen = hr.Host.Get<ReopenMonth>();

        (await Run("")).Refusal!.Text.Key.ShouldBe("ReopenNeedsReason");
        (await Run("漏记一起")).Succeeded.ShouldBeTrue();
        (await Run("漏记一起")).Refusal!.Text.Key.ShouldBe("MonthIsNotClosed");

        var (signed, open) = (await hr.FormAsync("E010"), await hr.FormAsync("E011"));
        (signed.State, open.State).ShouldBe((AppraisalState.Scoring, AppraisalState.Open));
        (signed.Total, signed.Unsigned, open.FrozenAt).ShouldBe((null, false, null));
        signed.Of(ScorerRole.DirectSuperior)!.HasSigned.ShouldBeTrue();
        signed.Of(ScorerRole.DirectSuperior)!.Scores.Count.ShouldBe(8);
        signed.Of(ScorerRole.Manager)!.Scores.ShouldBeEmpty();
        (await hr.ScoreAllAndSignAsync("E001", ScorerRole.IndirectSuperior)).Succeeded.ShouldBeTrue();
        (await hr.CloseAsync()).Forms.ShouldBe(2);

        Task<Outcome<Done>> Run(string reason) => reopen.RunAsync(new(Guid.NewGuid(), HrEstate.November, reason), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_month_that_is_not_open_is_refused()
    {
        await using var hr = await HrEstate.StartAsync();
        (await hr.Host.Get<CloseMonth>().RunAsync(new(Guid.NewGuid(), HrEstate.November, true, "x"), TestContext.Current.CancellationToken))
            .Refusal!.Text.Key.ShouldBe("MonthIsNotOpen");
    }

    [Fact]
    public async Task Takes_scores_as_they_stand_the_proposed_ones_elsewhere_and_leaves_pending_ones_out()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 3);
        await hr.AddAsync("E010", 8, OccurrenceState.Pending, 9, "资料未归档");
        await hr.AddAsync("E010", 8, OccurrenceState.Rejected, 9);
        await hr.OpenAsync();
        await hr.ScoreAsync("E002", ScorerRole.DirectSuperior, scores: (3, 7, "情节较重"));

        var closed = await hr.CloseAsync();

        closed.LeftOut.ShouldHaveSingleItem().ShouldBe(new LeftOut("E010", 8, new(2026, 11, 9), "资料未归档"));
        var form = await hr.FormAsync();
        form.Total.ShouldBe(96m);
        form.Scorers.ShouldAllBe(column => column.Scores.Count == 8);
        form.Of(ScorerRole.DirectSuperior)!.Scores.Single(score => score.Item == 3).Given.ShouldBe(7);
        (await hr.Host.Services.GetServices<IInvariant>().OfType<ClosedTotals>().Single().CheckAsync(TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(
            result => result.Checked.ShouldBe(2), result => result.Violations.ShouldBeEmpty());
    }

    [Fact]
    public async Task Item_4_is_taken_anew_at_closing_unless_a_signature_froze_it()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior, "E010");
        hr.Figures.Clear();
        hr.Figures.AddRange([new("E010", 100, 90), new("E011", 100, 95)]);

        await hr.CloseAsync();

        (await hr.FormAsync("E010")).Rate.ShouldBe(new HouseholdRate(98, 100));
        (await hr.FormAsync("E011")).Rate.ShouldBe(new HouseholdRate(95, 100));
    }

    [Fact]
    public async Task The_command_opens_and_closes_and_reports()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 8, OccurrenceState.Pending);
        var verb = hr.Host.Services.GetServices<IVerb>().Single();
        verb.Misuse(Arguments()).ShouldNotBeNull();
        verb.Misuse(Arguments("--open", "--close")).ShouldNotBeNull();

        var opened = await verb.RunAsync(Arguments("--open"), new Progress<WorkProgress>(), TestContext.Current.CancellationToken);
        opened.Value.Figures.Select(figure => figure.Value).ShouldBe([2, 2, 1]);
        var closed = await verb.RunAsync(Arguments("--close"), new Progress<WorkProgress>(), TestContext.Current.CancellationToken);
        closed.Value.Tables.ShouldHaveSingleItem().Rows.Count.ShouldBe(1);
        await using var db = hr.Db();
        (await db.Appraisals.CountAsync(form => form.Unsigned, TestContext.Current.CancellationToken)).ShouldBe(2);

        static VerbArguments Arguments(params string[] flags) =>
            new(flags.ToDictionary(flag => flag, _ => (object?)true).Append(new("MONTH", HrEstate.November)).ToDictionary());
    }
}
