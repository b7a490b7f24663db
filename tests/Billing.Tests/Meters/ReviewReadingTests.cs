using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Meters;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Meters;

public sealed class ReviewReadingTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_reading_is_billed_by_the_next_run_of_its_period()
    {
        await using var host = await HeldAsync(40.01m);
        (await PostAsync(host, "2026-10")).HeldCount.ShouldBe(1);
        host.ActAs("li", BillingRights.ReleaseReadings);
        var held = await ReadingAsync(host);
        (await host.Get<AcceptReading>().RunAsync(new(Guid.NewGuid(), held.Id, held.Version), Ct)).Succeeded.ShouldBeTrue();
        host.ActAs(Actor.System);

        (await PostAsync(host, "2026-10")).Charges.ShouldBe(1);
        (await ReadingAsync(host)).ShouldSatisfyAllConditions(reading => reading.AcceptedBy.ShouldBe("li"), reading => reading.Billed.ShouldBeTrue());
    }

    [Fact]
    public async Task A_negative_usage_can_only_be_corrected()
    {
        await using var host = await HeldAsync(5);
        var held = await ReadingAsync(host);
        (await host.Get<AcceptReading>().RunAsync(new(Guid.NewGuid(), held.Id, held.Version), Ct)).Refusal!.Text.Key.ShouldBe("NegativeNotAccepted");
        (await host.Get<CorrectReading>().RunAsync(new(Guid.NewGuid(), held.Id, held.Version, new Reading(10, 15)), Ct)).Succeeded.ShouldBeTrue();

        (await PostAsync(host, "2026-10")).Total.Yuan.ShouldBe(9);
        var billed = await ReadingAsync(host);
        (await host.Get<CorrectReading>().RunAsync(new(Guid.NewGuid(), billed.Id, billed.Version, new Reading(10, 16)), Ct)).Refusal!.Text.Key.ShouldBe("AlreadyBilled");
    }

    [Fact]
    public async Task What_another_changed_meanwhile_is_not_overwritten()
    {
        await using var host = await HeldAsync(40.01m);
        var held = await ReadingAsync(host);
        await host.Get<CorrectReading>().RunAsync(new(Guid.NewGuid(), held.Id, held.Version, new Reading(10, 12)), Ct);
        (await host.Get<AcceptReading>().RunAsync(new(Guid.NewGuid(), held.Id, held.Version), Ct)).Refusal!.IsStale.ShouldBeTrue();
    }

    [Fact]
    public async Task Multiplier_and_loss_count_from_the_next_run_on()
    {
        await using var host = await HeldAsync(20);
        var meter = await host.QueryAsync(db => db.Meters.SingleAsync(Ct));
        (await host.Get<EditMeter>().RunAsync(new(Guid.NewGuid(), meter.Id, meter.Version, 0, 0), Ct)).Refusal!.Text.Key.ShouldBe("MultiplierOutOfRange");
        (await host.Get<EditMeter>().RunAsync(new(Guid.NewGuid(), meter.Id, meter.Version, 2, 5), Ct)).Succeeded.ShouldBeTrue();

        (await PostAsync(host, "2026-10")).Total.Yuan.ShouldBe(37.8m);
    }

    [Fact]
    public async Task The_list_shows_the_latest_period_and_filters_the_held()
    {
        await using var host = await HeldAsync(40.01m);
        var list = host.Get<ReadingList>();
        (await list.PageAsync(new ListRequest(), Ct)).Rows.ShouldHaveSingleItem().State.ShouldBe("Held");
        (await list.PageAsync(new ListRequest(Filters: new Dictionary<string, string> { ["period"] = "2026-09", ["state"] = "Billed" }), Ct)).Rows.ShouldHaveSingleItem().Usage.ShouldBe(10);
        (await list.PageAsync(new ListRequest("W9"), Ct)).Total.ShouldBe(0);
        (await list.ChoicesAsync(Ct)).Periods.Select(option => option.Value).ShouldBe(["2026-10", "2026-09"]);
    }

    static async Task<ModuleHost> HeldAsync(decimal current)
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.TariffsAsync(Files.Tariff("WATER", "抄表", 1.8m));
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-09", 0, 10));
        await PostAsync(host, "2026-09");
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-10", 10, current));
        return host;
    }

    static Task<MeterReading> ReadingAsync(ModuleHost host) => host.QueryAsync(db => db.Readings.SingleAsync(reading => reading.Period == Period.Parse("2026-10"), Ct));

    static async Task<RunSummary> PostAsync(ModuleHost host, string period) =>
        (await host.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), Period.Parse(period)), Ct)).Value;
}
