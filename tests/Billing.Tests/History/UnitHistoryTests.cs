using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Billing.History;
using PropertyHub.Billing.Reversals;
using PropertyHub.Billing.Tests.Ledgers;
using PropertyHub.Billing.Tests.Meters;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.History;

/// <summary>What Billing tells on the timeline of a unit.</summary>
public sealed class UnitHistoryTests
{
    static readonly CancellationToken Ct = Xunit.TestContext.Current.CancellationToken;
    static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task Charges_of_one_day_and_period_are_one_line_and_a_single_one_leads_to_itself()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        var books = new HandMadeBooks();
        books.Post(1, "1-1-101", "2026-10", 100);
        books.Post(1, "1-1-101", "2026-10", 40, item: "PARK");
        books.Reverse(books.Post(1, "1-1-101", "2026-11", 100), "2026-11-20");
        await books.SaveAsync(host);

        (await OfAsync<ChargeHistory>(host)).OrderBy(line => line.Day).Select(line => (line.Day, line.What.ToString(), line.Amount!.Value.Yuan, line.Address)).ShouldBe(
        [
            (new(2026, 10, 1), "2026-10 物业管理费、车位费", 140, "/billing/ledger?q=1-1-101&from=2026-10&to=2026-10"),
            (new(2026, 11, 1), "2026-11 物业管理费", 100, "/billing/ledger/3"),
            (new(2026, 11, 20), "2026-11 物业管理费 冲销", -100, "/billing/ledger/4"),
        ]);
    }

    [Fact]
    public async Task A_payment_tells_its_receipt_what_stays_as_prepayment_and_its_reversal_with_who_asked_and_why()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        var taken = await host.PayAsync(30);
        await host.ReverseAsync(paymentId: taken.PaymentId);

        var paid = await OfAsync<PaymentHistory>(host);
        paid.OrderByDescending(line => line.Amount!.Value.Fen).Select(line => (line.Day, line.Amount!.Value.Yuan, line.Address)).ShouldBe(
            [(Today, 30, $"/billing/receipts/{taken.PaymentId}"), (Today, -30, $"/billing/receipts/{taken.PaymentId}")]);
        paid.Select(line => line.What).ShouldContain(HistoryTexts.PaymentReversed(taken.ReceiptNo));
        var asked = (await OfAsync<ReversalHistory>(host)).ShouldHaveSingleItem();
        (asked.What, asked.Who).ShouldBe((HistoryTexts.AskedReceipt(taken.ReceiptNo, "收错"), "周敏"));
    }

    [Fact]
    public async Task What_happened_at_the_counter_knows_its_moment_and_what_was_written_down_later_does_not()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220));
        var taken = await host.PayAsync(30);
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.ReverseAsync(paymentId: taken.PaymentId);
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.ReverseAsync(chargeNumber: 1);

        var told = (await OfAsync<PaymentHistory>(host)).Concat(await OfAsync<ReversalHistory>(host)).Concat(await OfAsync<ChargeHistory>(host)).ToList();

        var noon = new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);
        told.Select(line => (line.Amount?.Yuan, line.At)).ShouldBe(
            [(30, noon), (-30, noon.AddHours(1)), (null, noon.AddHours(1)), (null, noon.AddHours(2)), (220, null), (-220, noon.AddHours(2))]);
    }

    [Fact]
    public async Task A_meter_shows_its_last_reading_and_the_usages_before_it()
    {
        var estate = new FakeEstate().With(1, "1-1-101");
        await using var host = await BillingHost.StartAsync(estate);
        await host.TariffsAsync(Files.Tariff("WATER", "抄表", 1.8m));
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-09", 0, 10), Files.Reading("W1", "1-1-101", "WATER", "2026-10", 10, 22.5m));

        (await OfAsync<ReadingHistory>(host)).Count.ShouldBe(2);
        var meter = (await host.Get<UnitMeters>().OfAsync(1, Ct)).ShouldHaveSingleItem();
        (meter.Number, meter.Last, meter.Usage).ShouldBe(("W1", "22.5", "12.5"));
        meter.Trend.Select(bar => bar.Shown).ShouldBe(["10", "12.5"]);
        await using var pages = new LedgerPages(host);
        pages.Services.AddSingleton(host.Get<UnitMeters>());
        pages.Render<UnitMetersView>(view => view.Add(at => at.Unit, estate.Units[0])).WaitForElement("td.b").TextContent.ShouldBe("12.5");
    }

    [Fact]
    public async Task Another_unit_has_a_timeline_of_its_own()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.PayAsync(30);

        foreach (var history in host.Services.GetServices<IUnitHistory>())
            (await history.OfAsync(new UnitFacts(2, "1-1-102", "1", 100, UnitUsage.Dwelling, UnitStatus.Occupied, null), Ct)).ShouldBeEmpty();
    }

    static Task<IReadOnlyList<UnitEvent>> OfAsync<T>(ModuleHost host) where T : IUnitHistory =>
        host.Services.GetServices<IUnitHistory>().OfType<T>().Single().OfAsync(new UnitFacts(1, "1-1-101", "1", 100, UnitUsage.Dwelling, UnitStatus.Occupied, null), Ct);
}
