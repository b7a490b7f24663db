using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Desks;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Desks;

public sealed class FigureTests
{
    static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    static readonly Period October = new(2026, 10);
    static readonly Period November = new(2026, 11);

    [Fact]
    public async Task A_steward_sees_the_rate_of_his_zone_with_the_months_before_others_the_rate_of_all()
    {
        await using var host = await BilledAsync();

        var mine = (await ForAsync<CollectionTrend>(host, "E01")).ShouldHaveSingleItem();
        (mine.Title, mine.Value, mine.Beside, mine.Address).ShouldBe(
            (DeskTexts.HouseholdRateOfZones(November), "50.00 %", DeskTexts.PaidOfDue(1L, 2L), "/billing/collection?period=2026-11&zone=Z1"));
        mine.Trend.Select(bar => (bar.Label, bar.Shown)).ShouldBe([("2026-10", "100.00 %"), ("2026-11", "50.00 %")]);

        var all = (await ForAsync<CollectionTrend>(host, null)).ShouldHaveSingleItem();
        (all.Title, all.Value, all.Address).ShouldBe((DeskTexts.HouseholdRate(November), "33.33 %", "/billing/collection?period=2026-11"));
    }

    [Fact]
    public Task Rates_of_several_months_are_those_of_the_report_on_any_day() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[1, 40], Gen.Int[0, 60], Gen.Bool).Array[8, 20].SampleAsync(CompareAsync, iter: 5, threads: 1);

    static async Task CompareAsync((int Unit, int Month, int Posted, int PaidAfter, bool Reversed)[] random)
    {
        await using var host = await BillingHost.StartAsync(Estate());
        var books = new HandMadeBooks();
        var at = 0;
        foreach (var (unit, month, posted, paidAfter, reversed) in random)
        {
            var code = unit == 3 ? "2-101" : $"1-10{unit}";
            var day = October.First.AddMonths(month).AddDays(posted % 28);
            var charge = books.Post(unit, code, October.Plus(month).ToString(), 100, posted: $"{day:yyyy-MM-dd}");
            if (paidAfter < 40)
                books.Pay($"I{++at}", $"{day.AddDays(paidAfter):yyyy-MM-dd}", unit, code, 100, (charge, paidAfter % 5 == 0 ? 60 : 100, 0));
            else if (reversed)
                books.Reverse(charge, $"{day.AddDays(paidAfter):yyyy-MM-dd}");
        }
        await books.SaveAsync(host);

        foreach (var asOf in Enumerable.Range(0, 12).Select(week => October.First.AddDays(9 * week)))
        {
            var rates = await host.Get<CollectionBooks>().HouseholdRatesAsync([October, November, October.Plus(2)], asOf, null, Ct);
            foreach (var (period, rate) in rates)
                rate.ShouldBe((await host.Get<CollectionBooks>().ReportAsync(period, asOf, [], Ct)).Total.Households, $"{period} on {asOf}");
        }
    }

    [Fact]
    public async Task Without_any_charge_there_is_no_rate()
    {
        await using var host = await BillingHost.StartAsync(Estate());
        (await ForAsync<CollectionTrend>(host, null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cashier_sees_what_he_took_today_finance_what_all_took()
    {
        await using var host = await BilledAsync();

        var mine = (await ForAsync<Takings>(host, null, BillingRights.TakePayment)).ShouldHaveSingleItem();
        (mine.Title, mine.Value).ShouldBe((DeskTexts.TakenByMe, "0.00"));
        var all = (await ForAsync<Takings>(host, null)).ShouldHaveSingleItem();
        (all.Title, all.Value, all.Beside).ShouldBe((DeskTexts.TakenToday, "100.00", DeskTexts.Receipts(1)));
        all.Trend.Select(bar => bar.Shown).ShouldBe(["0.00", "0.00", "0.00", "80.00", "0.00", "0.00", "100.00"]);
        all.Address.ShouldBe("/billing/daybook?since=2026-11-24&until=2026-11-24");
    }

    [Fact]
    public async Task A_reversal_leaves_the_drawer_of_the_cashier_who_asked_for_it_whoever_approves()
    {
        await using var host = await BillingHost.StartAsync(Estate().With(9, "1-1-101"));
        await host.PayAsync(70);
        var taken = await host.PayAsync(30);
        await host.ReverseAsync(paymentId: taken.PaymentId);

        host.ActAs("zhou", BillingRights.SeeLedgers, BillingRights.TakePayment);
        var mine = await MineAsync(host, "zhou");
        (mine.Value, mine.Beside).ShouldBe(("70.00", DeskTexts.ReceiptsLess(2, Money.FromYuan(30))));
        (await MineAsync(host, "wang")).Value.ShouldBe("0.00");
        var asked = await host.QueryAsync(db => db.ReversalRequests.SingleAsync(Ct));
        asked.DecidedBy.ShouldBe("wang");
    }

    static async Task<DeskFigure> MineAsync(ModuleHost host, string name) =>
        (await host.Services.GetServices<IFigureSource>().OfType<Takings>().Single().ForAsync(new Actor(name, name, null, new HashSet<string> { BillingRights.SeeLedgers, BillingRights.TakePayment }), Ct)).ShouldHaveSingleItem();

    static FakeEstate Estate()
    {
        var estate = new FakeEstate().With(1, "1-101").With(2, "1-102").With(3, "2-101", handover: "2026-11-10");
        estate.Zones.AddRange([new ZoneFacts("Z1", "1区", "E01", ["1"]), new ZoneFacts("Z2", "2区", "E02", ["2"])]);
        return estate;
    }

    static async Task<ModuleHost> BilledAsync()
    {
        var host = await BillingHost.StartAsync(Estate());
        var books = new HandMadeBooks();
        books.Pay("I1", "2026-10-20", 1, "1-101", 100, (books.Post(1, "1-101", "2026-10", 100), 100, 0));
        books.Pay("I2", "2026-11-21", 2, "1-102", 80, (books.Post(2, "1-102", "2026-10", 80), 80, 0));
        books.Pay("I3", "2026-11-24", 1, "1-101", 100, (books.Post(1, "1-101", "2026-11", 100), 100, 0));
        books.Post(2, "1-102", "2026-11", 80);
        books.Post(3, "2-101", "2026-11", 60);
        await books.SaveAsync(host);
        return host;
    }

    static Task<IReadOnlyList<DeskFigure>> ForAsync<T>(ModuleHost host, string? staffNo, params string[] rights) where T : IFigureSource =>
        host.Services.GetServices<IFigureSource>().OfType<T>().Single().ForAsync(new Actor("wang", "王", staffNo, rights.ToHashSet()), Ct);
}
