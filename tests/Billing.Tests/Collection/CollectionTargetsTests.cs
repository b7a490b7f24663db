using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Collection;

public sealed class CollectionTargetsTests
{
    [Fact]
    public async Task The_month_is_of_all_charges_the_quarter_of_its_months_so_far_by_kind()
    {
        await using var host = await HostAsync(books =>
        {
            books.Post(1, "1-101", "2026-09", 999);
            books.Pay("I1", "2026-10-20", 1, "1-101", 95, (books.Post(1, "1-101", "2026-10", 100), 95, 0));
            books.Pay("I2", "2026-11-20", 1, "1-101", 100, (books.Post(1, "1-101", "2026-11", 100), 100, 0));
            books.Post(1, "1-101", "2026-11", 40, item: "PARK");
            books.Post(1, "1-101", "2026-12", 777);
        });

        var goals = await ReadAsync(host, "2026-11-30");

        goals.Select(goal => (goal.Title.Key, $"{goal.From}", goal.Receivable.Yuan, goal.Received.Yuan, goal.Target)).ShouldBe(
        [
            ("GoalAll", "2026-11", 140, 100, 95m), ("GoalPropertyFee", "2026-10", 200, 195, 95m), ("GoalParking", "2026-10", 40, 0, 98m),
            ("GoalPassThrough", "2026-10", 0, 0, 100m), ("GoalRecovery", "2026-11", 1004, 0, null),
        ]);
        goals[1].Rate.Shown.ShouldBe(97.5m);
        goals[3].Rate.Shown.ShouldBeNull();
    }

    [Fact]
    public async Task Recovered_is_what_the_month_brought_of_what_was_open_when_it_began()
    {
        await using var host = await HostAsync(books =>
        {
            var (september, october) = (books.Post(1, "1-101", "2026-09", 300), books.Post(1, "1-101", "2026-10", 100));
            books.Pay("I1", "2026-10-31", 1, "1-101", 100, (september, 100, 0));
            books.Pay("I2", "2026-11-01", 1, "1-101", 150, (september, 150, 0));
            books.TakeBack(books.Pay("I3", "2026-11-05", 1, "1-101", 50, (october, 50, 0)), "2026-11-06");
            books.Pay("I4", "2026-12-01", 1, "1-101", 20, (october, 20, 0));
            books.Pay("I5", "2026-11-02", 1, "1-101", 60, (books.Post(1, "1-101", "2026-11", 60), 60, 0));
        });

        var recovery = (await ReadAsync(host, "2026-12-31"))[^1];
        (recovery.Receivable.Yuan, recovery.Received.Yuan).ShouldBe((300m, 150m));

        (await ReadAsync(host, "2026-11-05"))[^1].Received.Yuan.ShouldBe(200m);
    }

    [Fact]
    public async Task A_reversed_charge_counts_for_nothing()
    {
        await using var host = await HostAsync(books => books.Reverse(books.Post(1, "1-101", "2026-11", 80), "2026-11-10"));

        (await ReadAsync(host, "2026-11-30"))[0].Receivable.ShouldBe(Money.Zero);
    }

    [Fact]
    public async Task The_newest_month_with_charges_is_shown_and_none_that_is_still_to_come()
    {
        await using var host = await HostAsync(books =>
        {
            books.Post(1, "1-101", "2026-10", 100);
            books.Post(1, "1-101", "2026-12", 100);
        });

        var books = host.Get<CollectionBooks>();
        (await books.NewestPeriodAsync(new(2026, 11, 24), TestContext.Current.CancellationToken)).ShouldBe(new Period(2026, 10));
        CollectionAddress.Read("", new(2026, 11, 24), new Period(2026, 10)).Period.ShouldBe(new Period(2026, 10));
        CollectionAddress.Read("?period=2026-09", new(2026, 11, 24), new Period(2026, 10)).Period.ShouldBe(new Period(2026, 9));
        CollectionAddress.Read("", new(2026, 11, 24), null).Period.ShouldBe(new Period(2026, 11));
    }

    [Fact]
    public async Task Each_item_stands_by_month_and_quarter_against_the_target_of_its_kind()
    {
        await using var host = await HostAsync(books =>
        {
            books.Pay("I1", "2026-10-20", 1, "1-101", 90, (books.Post(1, "1-101", "2026-10", 100), 90, 0));
            books.Post(1, "1-101", "2026-11", 100);
            books.Post(1, "1-101", "2026-11", 40, item: "PARK");
        });

        var (_, items) = await host.Get<CollectionTargets>().ReadAsync(new Period(2026, 11), new(2026, 11, 30), TestContext.Current.CancellationToken);

        items.Select(item => (item.Code, item.Month.Receivable.Yuan, item.Quarter.Receivable.Yuan, item.Quarter.Received.Yuan, item.Quarter.Target)).ShouldBe([("MGMT", 100, 200, 90, 95m), ("PARK", 40, 40, 0, 98m)]);
    }

    [Theory]
    [InlineData(9600, true, 1)]
    [InlineData(9500, true, 0)]
    [InlineData(9499, false, 0.01)]
    [InlineData(9400, false, 1)]
    public void The_distance_to_a_target_is_told_in_points(long received, bool reached, decimal points)
    {
        var goal = new CollectionTarget(LedgerTexts.GoalAll, new Period(2026, 11), new Period(2026, 11), new Money(10_000), new Money(received), 95m);
        (goal.IsReached, goal.Distance).ShouldBe((reached, points));
        goal.Rate.Lacks(95m).ShouldBe(Math.Max(0, 9500 - received));
    }

    /// <summary>The goals, and last what was recovered.</summary>
    static async Task<IReadOnlyList<CollectionTarget>> ReadAsync(ModuleHost host, string asOf)
    {
        var (ct, november, day) = (TestContext.Current.CancellationToken, new Period(2026, 11), DateOnly.Parse(asOf, null));
        var board = await host.Get<BoardReader>().ReadAsync(CollectionAddress.Read($"?period={november}&as-of={asOf}", day, null), ct);
        return [.. (await host.Get<CollectionTargets>().ReadAsync(november, day, ct)).Goals, board.Whole.Recovery];
    }

    static async Task<ModuleHost> HostAsync(Action<HandMadeBooks> write)
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-101"));
        var books = new HandMadeBooks();
        write(books);
        await books.SaveAsync(host);
        await host.QueryAsync(async db =>
        {
            db.Tariffs.Add(new Tariff(new TariffTerms("PARK", ChargeKind.Fixed, 150m, null, TariffTarget.ParkingSpace, "", "", new DateOnly(2020, 1, 1), null, 1, DueRule.Default)));
            return await db.SaveChangesAsync();
        });
        return host;
    }
}
