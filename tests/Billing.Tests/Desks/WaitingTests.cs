using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Desks;
using PropertyHub.Billing.Reversals;
using PropertyHub.Billing.Tests.Meters;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Desks;

/// <summary>What waits for people on their start page. It is 2026-11-24.</summary>
public sealed class WaitingTests
{
    static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reversal_waits_for_everybody_but_who_asked_and_is_late_the_day_after()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        var paid = await host.PayAsync(30);
        host.ActAs("zhou", BillingRights.AskReversal);
        (await host.Get<AskReversal>().RunAsync(new(Guid.NewGuid(), paid.PaymentId, null, "收错"), Ct)).Succeeded.ShouldBeTrue();

        (await ForAsync<WaitingReversals>(host, "zhou")).ShouldBeEmpty();
        var line = (await ForAsync<WaitingReversals>(host, "wang")).ShouldHaveSingleItem();
        (line.Urgency, line.What, line.Detail, line.Address).ShouldBe((Urgency.Soon, DeskTexts.ReversalsWait(1), DeskTexts.ReversalsSince(new DateOnly(2026, 11, 24), "周敏"), "/billing/reversals?state=Asked"));

        host.Time.Advance(TimeSpan.FromDays(1));
        (await ForAsync<WaitingReversals>(host, "wang")).ShouldHaveSingleItem().Urgency.ShouldBe(Urgency.Late);
    }

    [Fact]
    public async Task Held_readings_wait_by_month_until_they_are_checked()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.TariffsAsync(Files.Tariff("WATER", "抄表", 1.8m));
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-10", 10, 5), Files.Reading("W1", "1-1-101", "WATER", "2026-11", 9, 5));

        (await ForAsync<HeldReadings>(host)).Select(line => (line.Urgency, line.What, line.Address)).ShouldBe(
            [(Urgency.Late, DeskTexts.ReadingsHeld(1), "/billing/readings/held?period=2026-10"), (Urgency.Soon, DeskTexts.ReadingsHeld(1), "/billing/readings/held?period=2026-11")]);
    }

    [Fact]
    public async Task The_month_waits_until_something_of_it_is_billed()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        (await ForAsync<UnbilledMonth>(host)).ShouldHaveSingleItem().Detail.ShouldBe(DeskTexts.NothingBilled);

        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-10", 220));
        var line = (await ForAsync<UnbilledMonth>(host)).ShouldHaveSingleItem();
        (line.Urgency, line.What, line.Detail).ShouldBe((Urgency.Late, DeskTexts.MonthUnbilled(new Period(2026, 11)), DeskTexts.LastBilled(new Period(2026, 10))));

        await host.AddChargesAsync(BillingHost.Charge(2, 1, "1-1-101", "2026-11", 220));
        (await ForAsync<UnbilledMonth>(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_steward_sees_the_households_past_due_of_each_of_his_zones_and_nobody_elses()
    {
        var estate = new FakeEstate().With(1, "1-101").With(2, "1-102").With(3, "2-101");
        estate.Zones.AddRange([new ZoneFacts("Z1", "1区", "E01", ["1"]), new ZoneFacts("Z2", "2区", "E02", ["2"])]);
        await using var host = await BillingHost.StartAsync(estate);
        var books = new HandMadeBooks();
        books.Post(1, "1-101", "2026-10", 100);
        books.Post(1, "1-101", "2026-11", 50, due: "2026-11-30");
        books.Post(2, "1-102", "2026-11", 20, due: "2026-11-24");
        books.Post(3, "2-101", "2026-10", 70);
        await books.SaveAsync(host);

        var line = (await ForAsync<ZoneArrears>(host, "lei", "E01")).ShouldHaveSingleItem();

        (line.What, line.Address).ShouldBe((DeskTexts.ZoneOverdue(1, Money.FromYuan(100)), "/billing/ageing?zone=Z1"));
        (await ForAsync<ZoneArrears>(host, "lei", null)).ShouldBeEmpty();
        (await ForAsync<ZoneArrears>(host, "lei", "E09")).ShouldBeEmpty();
    }

    static Task<IReadOnlyList<Waiting>> ForAsync<T>(ModuleHost host, string name = "wang", string? staffNo = null) where T : IWaitingSource =>
        host.Services.GetServices<IWaitingSource>().OfType<T>().Single().ForAsync(new Actor(name, name, staffNo, new HashSet<string>()), Ct);
}
