using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Month;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.BillRuns;

public sealed class PostBillRunTests
{
    static readonly Period November = Period.Parse("2026-11");
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Charges_are_numbered_by_unit_then_priority_and_explain_themselves()
    {
        await using var host = await EstateAsync();

        var run = await PostAsync(host);

        (run.Charges, run.Total.Yuan).ShouldBe((6, 230m + 230 + 36 + 90 + 5.01m + 5));
        var charges = await host.QueryAsync(db => db.Charges.OrderBy(charge => charge.Number).ToListAsync(Ct));
        charges.Select(charge => (charge.UnitCode, charge.ItemCode)).ShouldBe([("1-1-101", "MGMT"), ("1-1-101", "WATER"), ("1-1-101", "SHELEC"), ("1-1-102", "MGMT"), ("1-1-102", "WATER"), ("1-1-102", "SHELEC")]);
        charges.Select(charge => charge.Number).ShouldBe(Enumerable.Range(1, 6).Select(number => (long)number));
        charges.ShouldAllBe(charge => charge.PostedOn == new DateOnly(2026, 11, 24) && charge.RunId == run.RunId && charge.PayerName == "陈建国");
        Explanation.FromJson(charges[1].Explanation!).Meters!.Single().Usage.ShouldBe(20);
        var kept = await host.QueryAsync(db => db.Runs.SingleAsync(Ct));
        (kept.Charges, kept.Total).ShouldBe((run.Charges, run.Total));
        await VerifyAsync(host);
    }

    [Fact]
    public async Task A_run_tells_how_many_of_the_units_are_done()
    {
        await using var host = await EstateAsync();
        var told = new Told();
        var post = host.Get<PostBillRun>();
        post.Progress = told;

        await post.RunAsync(new(Guid.NewGuid(), November), Ct);

        told.Steps.Select(step => (step.Step.Key, step.Done, step.Total)).ShouldBe([("StepGathering", 0L, 0L), ("StepPosting", 2L, 2L), ("StepPrepayment", 0L, 0L)]);
    }

    [Fact]
    public async Task The_months_steps_follow_what_is_read_and_posted()
    {
        await using var host = await EstateAsync();
        var before = await host.Get<MonthReader>().ReadAsync(November, Ct);
        (before.Meters, before.Read, before.Held, before.Charges, before.PoolsMissing.Count, before.Pools).ShouldBe((2, 2, 0, 0, 0, 1));
        before.Unbilled.Count.ShouldBe(3);

        var run = await PostAsync(host);

        var after = await host.Get<MonthReader>().ReadAsync(November, Ct);
        (after.Charges, after.Charged, after.Open, after.Unbilled.Count).ShouldBe((run.Charges, run.Total, run.Total, 0));
        MonthSteps.Of(after)[(int)MonthStep.Post].State.ShouldBe(StepState.Done);
        (await host.Get<MonthReader>().ReadAsync(November.Plus(1), Ct)).PoolsMissing.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_second_run_posts_nothing_twice_and_says_so()
    {
        await using var host = await EstateAsync();
        await PostAsync(host);

        var again = await PostAsync(host);

        (again.Charges, again.RunId, again.AlreadyPosted).ShouldBe((0, null, 6));
        again.ToText(preview: false).Key.ShouldBe("PostedNothing");
        (await host.QueryAsync(db => db.Charges.CountAsync(Ct))).ShouldBe(6);
        (await host.QueryAsync(db => db.Runs.CountAsync(Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_command_again_gets_the_same_answer()
    {
        await using var host = await EstateAsync();
        var command = new PostBillRun.Command(Guid.NewGuid(), November);
        var first = await host.Get<PostBillRun>().RunAsync(command, Ct);

        var second = await host.Get<PostBillRun>().RunAsync(command, Ct);

        (second.Value.RunId, second.Value.Charges, second.Value.Total, second.Value.Period).ShouldBe((first.Value.RunId, first.Value.Charges, first.Value.Total, November));
        second.Value.Items.ShouldBe(first.Value.Items);
    }

    [Fact]
    public async Task Two_posting_at_once_post_once()
    {
        await using var host = await EstateAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), November), Ct), Ct)));

        runs.Select(run => run.Value.Charges).Order().ShouldBe([0, 0, 0, 6]);
        (await host.QueryAsync(db => db.Charges.CountAsync(Ct))).ShouldBe(6);
    }

    [Fact]
    public async Task A_preview_tells_the_same_and_changes_nothing()
    {
        await using var host = await EstateAsync();
        await host.ReadingsAsync(Files.Reading("W3", "1-1-101", "WATER", "2026-10", 0, 1), Files.Reading("W2", "1-1-102", "WATER", "2026-11", 100, 100));

        var preview = (await host.Get<PreviewBillRun>().RunAsync(November, null, null, null, Ct)).Value;

        (preview.Charges, preview.Total.Yuan).ShouldBe((5, 506.01m));
        preview.Items.Select(item => (item.ItemCode, item.Charges, item.Total.Yuan)).ShouldBe([("MGMT", 2, 460m), ("SHELEC", 2, 10.01m), ("WATER", 1, 36m)]);
        preview.Missing.Listed.ShouldBe([new RunNote(RunNoteKind.ReadingMissing, "1-1-101", "WATER", "W3")]);
        preview.Zero.Listed.ShouldBe([new RunNote(RunNoteKind.ZeroAmount, "1-1-102", "WATER", "W2")]);
        (await host.QueryAsync(db => db.Charges.CountAsync(Ct))).ShouldBe(0);
        (await PostAsync(host)).Items.ShouldBe(preview.Items);
        (await host.QueryAsync(db => db.Readings.CountAsync(reading => reading.Billed, Ct))).ShouldBe(2);
        await VerifyAsync(host);
    }

    [Fact]
    public async Task A_held_reading_waits_and_a_released_one_is_charged_later_by_itself()
    {
        await using var host = await EstateAsync();
        await PostAsync(host);
        var report = await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-12", 120, 320), Files.Reading("W2", "1-1-102", "WATER", "2026-12", 150, 160));
        report.Notes.Count.ShouldBe(2);
        var december = await PostAsync(host, "2026-12");
        december.Held.ShouldBe([new HeldReading("W1", "1-1-101", "WATER", 200, HoldReason.TooHigh)]);
        (december.Items.Single(item => item.ItemCode == "WATER").Charges, december.HeldCount).ShouldBe((1, 1));

        await host.QueryAsync(db => db.Readings.Where(reading => reading.Hold != null).ExecuteUpdateAsync(set => set.SetProperty(reading => reading.AcceptedBy, "li"), Ct));
        var later = await PostAsync(host, "2026-12");

        later.Items.ShouldBe([new ItemTotal("WATER", "WATER", 1, Money.FromYuan(360))]);
        (await host.QueryAsync(db => db.Readings.CountAsync(reading => reading.Hold != null, Ct))).ShouldBe(0);
        await VerifyAsync(host);
    }

    [Fact]
    public async Task A_reversed_charge_frees_its_sources_and_the_next_run_issues_it_again()
    {
        await using var host = await EstateAsync();
        await PostAsync(host);
        await host.ReverseAsync(chargeNumber: 2);
        host.ActAs(Actor.System);

        var again = await PostAsync(host);

        again.Charges.ShouldBe(1);
        var (first, second) = (await ChargeAsync(host, 2), await ChargeAsync(host, 8));
        (second.UnitCode, second.ItemCode, second.Amount, second.Explanation).ShouldBe((first.UnitCode, first.ItemCode, first.Amount, first.Explanation));
        await VerifyAsync(host);
    }

    [Fact]
    public async Task Prepayment_is_used_first_oldest_due_date_first()
    {
        await using var host = await EstateAsync();
        await host.AddChargesAsync(BillingHost.Charge(900, 1, "1-1-101", "2026-09", 30));
        await host.QueryAsync(async db =>
        {
            await Prepayment.AddAsync(db, 1, "1-1-101", new DateOnly(2026, 11, 1), Money.FromYuan(100), null, null, Ct);
            return await db.SaveChangesAsync(Ct);
        });

        var run = await PostAsync(host);

        run.PrepaymentUsed.Yuan.ShouldBe(100);
        (await ChargeAsync(host, 900)).Open.Yuan.ShouldBe(0);
        (await ChargeAsync(host, 901)).Open.Yuan.ShouldBe(160);
        (await host.QueryAsync(db => db.Accounts.SingleAsync(Ct))).Prepaid.IsZero.ShouldBeTrue();
        (await host.QueryAsync(db => db.Allocations.ToListAsync(Ct))).ShouldAllBe(allocation => allocation.Date == new DateOnly(2026, 11, 24));
        await VerifyAsync(host);
    }

    [Fact]
    public async Task Tiers_and_days_hold_from_file_to_charge()
    {
        var estate = new FakeEstate().With(1, "1-1-101", area: 100, handover: "2026-11-11");
        await using var host = await BillingHost.StartAsync(estate);
        await host.TariffsAsync(
            Files.Tariff("MGMT", "面积", 2.3m, to: "2026-11-20"), Files.Tariff("MGMT", "面积", 2.6m, from: "2026-11-21"),
            Files.Tariff("WATER", "抄表", null, tiers: "0-26:1.80;26-34:2.70;34-:5.40", due: "次月15"));
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-11", 100, 140.5m));

        await PostAsync(host);

        var charges = await host.QueryAsync(db => db.Charges.OrderBy(charge => charge.ItemCode).ToListAsync(Ct));
        charges.Select(charge => charge.Amount.Yuan).ShouldBe([163.33m, 103.5m]);
        charges.Select(charge => charge.UnitPrice).ShouldBe([null, null]);
        charges.Select(charge => charge.DueDate).ShouldBe([new DateOnly(2026, 11, 15), new DateOnly(2026, 12, 15)]);
    }

    [Fact]
    public async Task Refused_for_an_unknown_item_a_day_to_come_or_without_the_right()
    {
        await using var host = await EstateAsync();
        (await host.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), November, ["MGMT", "XX"]), Ct)).Refusal!.Text.Key.ShouldBe("UnknownItems");
        (await host.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), November, null, new DateOnly(2026, 11, 25)), Ct)).Refusal!.Text.Key.ShouldBe("FuturePostingDate");
        host.ActAs("li", BillingRights.SeeTariffs);
        (await host.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), November), Ct)).Succeeded.ShouldBeFalse();
        (await host.Get<PreviewBillRun>().RunAsync(November, null, null, null, Ct)).Succeeded.ShouldBeFalse();
        (await host.QueryAsync(db => db.Charges.CountAsync(Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task One_run_is_one_audit_line_and_one_event()
    {
        await using var host = await EstateAsync();
        var before = await host.QueryAsync(db => db.AuditTrail.CountAsync(Ct));
        await PostAsync(host);
        (await host.QueryAsync(db => db.AuditTrail.CountAsync(Ct))).ShouldBe(before + 1);
        (await host.QueryAsync(db => db.Outbox.Select(message => message.Name).ToListAsync(Ct))).ShouldBe(["billing.books-changed.v1"]);
    }

    static async Task<ModuleHost> EstateAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101").With(2, "1-1-102"));
        await host.TariffsAsync(Files.Tariff("MGMT", "面积", 2.3m), Files.Tariff("WATER", "抄表", 1.8m, priority: 2), Files.Tariff("SHELEC", "公摊", null, priority: 3));
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-11", 100, 120), Files.Reading("W2", "1-1-102", "WATER", "2026-11", 100, 150));
        await host.PoolsAsync(Files.Pool("SHELEC", "2026-11", 10.01m));
        return host;
    }

    static async Task<RunSummary> PostAsync(ModuleHost host, string period = "2026-11") =>
        (await host.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), Period.Parse(period)), Ct)).Value;

    static Task<Charge> ChargeAsync(ModuleHost host, long number) => host.QueryAsync(db => db.Charges.SingleAsync(charge => charge.Number == number, Ct));

    static async Task VerifyAsync(ModuleHost host)
    {
        foreach (var invariant in host.Get<IEnumerable<IInvariant>>())
            (await invariant.CheckAsync(Ct)).Violations.ShouldBeEmpty(invariant.Title.Key);
    }

    sealed class Told : IProgress<WorkProgress>
    {
        public List<WorkProgress> Steps { get; } = [];

        public void Report(WorkProgress value) => Steps.Add(value);
    }
}
