using CsCheck;
using PropertyHub.Archives;
using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Collection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Collection;

/// <summary>What the board says is what the exports say, however often it is asked and whatever was posted in between.</summary>
public sealed class CollectionBoardTests
{
    static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    static readonly Period October = new(2026, 10);

    /// <summary>A charge with what befell it.</summary>
    /// <param name="After">Days from the posting to the payment, or else the reversal.</param>
    sealed record Story(int Unit, int Month, int Posted, int After, int Paid, bool TakenBack, bool Reversed);

    static readonly Gen<Story> Stories = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 1], Gen.Int[0, 27], Gen.Int[1, 50], Gen.Int[0, 100], Gen.Bool, Gen.Bool, (unit, month, posted, after, paid, back, reversed) => new Story(unit, month, posted, after, paid, back, reversed));

    [Fact]
    public Task Each_day_shows_the_books_as_they_stood_whatever_came_later() =>
        Stories.Array[6, 16].SampleAsync(async stories =>
        {
            await using var host = await BillingHost.StartAsync(Estate());
            await Write(stories).SaveAsync(host);
            foreach (var asOf in Enumerable.Range(0, 12).Select(week => October.First.AddDays(9 * week)))
                foreach (var period in new[] { October, October.Plus(1) })
                    await CompareAsync(host, stories, period, asOf);
        }, iter: 5, threads: 1);

    [Fact]
    public async Task What_was_posted_and_paid_since_the_last_look_is_seen()
    {
        await using var host = await BillingHost.StartAsync(Estate());
        var books = new HandMadeBooks();
        var charge = books.Post(1, "1-101", "2026-11", 100);
        books.Post(2, "1-102", "2026-11", 70);
        await books.SaveAsync(host);
        var asOf = new DateOnly(2026, 11, 24);
        (await BoardAsync(host, asOf)).Whole.Sums.Households.ShouldBe(new CollectionRate(2, 4));

        await host.AddChargesAsync(BillingHost.Charge(3, 3, "2-101", "2026-11", 40));
        var posted = await BoardAsync(host, asOf);
        (posted.Whole.Sums.Households, posted.Whole.Sums.Receivable.Yuan, posted.Whole.Arrears.Total.Yuan).ShouldBe((new CollectionRate(1, 4), 210, 210));

        await host.QueryAsync(async db =>
        {
            db.Attach(charge);
            charge.Settle(charge.Amount, Money.Zero);
            db.Allocations.Add(new ChargeAllocation { ChargeNumber = charge.Number, Date = asOf, Principal = charge.Amount });
            return await db.SaveChangesAsync(Ct);
        });
        var paid = await BoardAsync(host, asOf);
        (paid.Whole.Sums.Households, paid.Whole.Sums.Received.Yuan, paid.Whole.Arrears.Total.Yuan).ShouldBe((new CollectionRate(2, 4), 100, 110));
        paid.Unpaid.Select(household => household.UnitCode).ShouldBe(["1-102", "2-101"]);
    }

    [Fact]
    public async Task The_board_of_each_zone_is_the_line_of_the_export_and_of_the_ageing()
    {
        await using var host = await BillingHost.StartAsync(Estate());
        await Write([new(1, 1, 0, 5, 100, false, false), new(2, 1, 0, 5, 40, false, false), new(3, 0, 2, 9, 0, false, false), new(4, 1, 3, 4, 0, false, true)]).SaveAsync(host);
        var asOf = new DateOnly(2026, 11, 24);
        var board = await BoardAsync(host, asOf);
        var sheet = await host.ExportAsync("collection", new ExportArguments { Period = October.Plus(1), AsOf = asOf });

        board.Places.Append(board.Whole).Select(place => string.Join(' ', place.Sums.Households.Due, place.Sums.Households.Collected, place.Sums.Receivable.Yuan, place.Sums.Received.Yuan))
            .ShouldBe(sheet.Select(row => string.Join(' ', row[2], row[3], decimal.Parse(row[5], null), decimal.Parse(row[6], null))));
        foreach (var place in board.Places)
        {
            var ageing = await host.ExportAsync("ageing", new ExportArguments { AsOf = asOf, Filters = new Dictionary<string, string> { ["zone"] = place.Zone } });
            decimal.Parse(ageing[^1][8], null).ShouldBe(place.Arrears.Total.Yuan, place.Zone);
        }
    }

    static async Task CompareAsync(ModuleHost host, Story[] stories, Period period, DateOnly asOf)
    {
        var books = host.Get<CollectionBooks>();
        var map = await BuildingMap.ReadAsync(host.Get<IEstate>(), null, Ct);
        var (month, open) = (await books.MonthAsync(map, period, asOf, [], Ct), await books.OpenAsync(map, period, asOf, [], Ct));
        var told = stories.Select(story => (Story: story, Then: AsOf(story, asOf))).ToList();
        var mine = told.Where(one => October.Plus(one.Story.Month) == period).ToList();
        month.Total.Receivable.Yuan.ShouldBe(mine.Sum(one => one.Then.Receivable), $"{period} on {asOf}");
        month.Total.Received.Yuan.ShouldBe(mine.Sum(one => one.Then.Received), $"{period} on {asOf}");
        month.Unpaid.Select(household => household.UnitCode).ShouldBe(mine.Where(one => one.Then.Receivable > one.Then.Received).Select(one => CodeOf(one.Story.Unit)).Distinct().Order(StringComparer.Ordinal), $"{period} on {asOf}");
        open.Arrears(open.Buildings).Total.Yuan.ShouldBe(told.Sum(one => one.Then.Receivable - one.Then.Received), $"owed on {asOf}");
        open.Households(period, map.Buildings).ShouldBe(month.Total.Households, $"{period} on {asOf}");
        var recovery = (await books.RecoveryAsync(open, map, period, asOf, Ct)).Goal(map.Buildings);
        var last = asOf < period.Last ? asOf : period.Last;
        if (asOf >= period.First)
        {
            var old = stories.Where(story => October.Plus(story.Month) < period).Select(story => (Before: AsOf(story, period.First.AddDays(-1)), Then: AsOf(story, last))).ToList();
            recovery.Receivable.Yuan.ShouldBe(old.Sum(one => one.Before.Counted - one.Before.Received), $"{period} on {asOf}");
            recovery.Received.Yuan.ShouldBe(old.Sum(one => one.Then.Received - one.Before.Received), $"{period} on {asOf}");
        }
    }

    /// <summary>The same rule once more, told from the story.</summary>
    static (decimal Receivable, decimal Received, decimal Counted) AsOf(Story story, DateOnly day)
    {
        var (posted, then) = Days(story);
        if (posted > day)
            return default;
        var reversed = story is { Paid: 0, Reversed: true } && then <= day;
        var received = then <= day && !(story.TakenBack && then.AddDays(7) <= day) ? story.Paid : 0;
        return (reversed ? 0 : 100, received, reversed ? 0 : 100);
    }

    static (DateOnly Posted, DateOnly Then) Days(Story story)
    {
        var posted = October.First.AddMonths(story.Month).AddDays(story.Posted);
        return (posted, posted.AddDays(story.After));
    }

    static HandMadeBooks Write(Story[] stories)
    {
        var books = new HandMadeBooks();
        foreach (var (at, story) in stories.Index())
        {
            var (posted, then) = Days(story);
            var code = CodeOf(story.Unit);
            var charge = books.Post(story.Unit, code, October.Plus(story.Month).ToString(), 100, posted: $"{posted:yyyy-MM-dd}");
            if (story.Paid > 0)
            {
                var payment = books.Pay($"I{at}", $"{then:yyyy-MM-dd}", story.Unit, code, story.Paid, (charge, story.Paid, 0));
                if (story.TakenBack)
                    books.TakeBack(payment, $"{then.AddDays(7):yyyy-MM-dd}");
            }
            else if (story.Reversed)
                books.Reverse(charge, $"{then:yyyy-MM-dd}");
        }
        return books;
    }

    static string CodeOf(int unit) => unit switch { 1 => "1-101", 2 => "1-102", 3 => "2-101", _ => "3-101" };

    static FakeEstate Estate()
    {
        var estate = new FakeEstate().With(1, "1-101").With(2, "1-102").With(3, "2-101").With(4, "3-101");
        estate.Zones.AddRange([new ZoneFacts("Z1", "1区", "E01", ["1"]), new ZoneFacts("Z2", "2区", "E02", ["2"])]);
        return estate;
    }

    static Task<CollectionBoard> BoardAsync(ModuleHost host, DateOnly asOf) =>
        host.Get<BoardReader>().ReadAsync(CollectionAddress.Read($"?period=2026-11&as-of={asOf:yyyy-MM-dd}", asOf, null), Ct);
}
