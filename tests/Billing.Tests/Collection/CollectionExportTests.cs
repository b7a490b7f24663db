using PropertyHub.Archives;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Collection;

public sealed class CollectionExportTests
{
    static readonly ExportArguments November = new() { Period = new Period(2026, 11), AsOf = new DateOnly(2026, 11, 30) };

    [Fact]
    public async Task Households_handed_over_by_the_periods_end_are_due_and_those_with_nothing_open_are_paid()
    {
        var estate = Estate().With(1, "1-101").With(2, "1-102").With(3, "1-103", handover: "2026-11-30").With(4, "1-104", handover: "2026-12-01").With(5, "1-105", handover: null, status: UnitStatus.Unsold)
            .With(6, "2-101");
        await using var host = await HostAsync(estate, books =>
        {
            books.Pay("I1", "2026-11-10", 1, "1-101", 200, (books.Post(1, "1-101", "2026-11", 200), 200, 0));
            books.Pay("I2", "2026-11-10", 2, "1-102", 99.99m, (books.Post(2, "1-102", "2026-11", 100), 99.99m, 0));
            books.Post(6, "2-101", "2026-10", 500);
            books.Post(6, "2-101", "2026-11", 40, item: "PARK");
        });

        var rows = await host.ExportWholeAsync("collection", November);

        rows[0].ShouldBe(["责任区", "管家工号", "应收户数", "已缴户数", "户收缴率", "应收金额", "已收金额", "金额收缴率"]);
        rows[1].ShouldBe(["Z1", "E01", "3", "2", "66.67", "300", "299.99", "100"]);
        rows[2].ShouldBe(["Z2", "E02", "1", "1", "100", "0", "0", ""]);
        rows[3].ShouldBe(["合计", "", "4", "3", "75", "300", "299.99", "100"]);
    }

    [Fact]
    public async Task What_was_posted_paid_or_reversed_after_the_day_does_not_count()
    {
        await using var host = await HostAsync(Estate().With(1, "1-101").With(2, "1-102").With(3, "1-103"), books =>
        {
            var paidLater = books.Post(1, "1-101", "2026-11", 100);
            books.Pay("I1", "2026-12-01", 1, "1-101", 100, (paidLater, 100, 0));
            books.TakeBack(books.Pay("I2", "2026-11-05", 2, "1-102", 70, (books.Post(2, "1-102", "2026-11", 70), 70, 0)), "2026-12-02");
            var wrong = books.Post(3, "1-103", "2026-11", 30);
            books.Reverse(wrong, "2026-12-03");
            books.Post(3, "1-103", "2026-11", 20, posted: "2026-12-03");
        });

        (await host.ExportAsync("collection", November))[^1].ShouldBe(["合计", "", "3", "1", "33.33", "200", "70", "35"]);
        (await host.ExportAsync("collection", November with { AsOf = new DateOnly(2026, 12, 1) }))[^1].ShouldBe(["合计", "", "3", "2", "66.67", "200", "170", "85"]);
        (await host.ExportAsync("collection", November with { AsOf = new DateOnly(2026, 12, 3) }))[^1].ShouldBe(["合计", "", "3", "1", "33.33", "190", "100", "52.63"]);
    }

    [Fact]
    public async Task Units_in_no_zone_have_a_row_of_their_own_and_nothing_of_nothing_is_blank()
    {
        await using var host = await HostAsync(Estate().With(1, "1-101", handover: null).With(9, "9-101"), books => books.Post(9, "9-101", "2026-11", 10));

        (await host.ExportAsync("collection", November)).ShouldBe(
        [
            ["Z1", "E01", "0", "0", "", "0", "0", ""],
            ["Z2", "E02", "0", "0", "", "0", "0", ""],
            ["未分区", "", "1", "0", "0", "10", "0", "0"],
            ["合计", "", "1", "0", "0", "10", "0", "0"],
        ]);
    }

    [Fact]
    public async Task Items_asked_for_replace_the_property_fee_that_the_estate_has_set()
    {
        await using var host = await HostAsync(Estate().With(1, "1-101"), books =>
        {
            books.Post(1, "1-101", "2026-11", 100);
            books.Pay("I1", "2026-11-02", 1, "1-101", 40, (books.Post(1, "1-101", "2026-11", 40, item: "PARK"), 40, 0));
        }, new FakeSettings().With(BillingSettings.PropertyFeeItems, "MGMT;PARK"));

        (await host.ExportAsync("collection", November))[^1][2..].ShouldBe(["1", "0", "0", "140", "40", "28.57"]);
        (await host.ExportAsync("collection", November with { Items = ["PARK"] }))[^1][2..].ShouldBe(["1", "1", "100", "40", "40", "100"]);
    }

    [Fact]
    public async Task Late_fees_are_neither_due_nor_received()
    {
        await using var host = await HostAsync(Estate().With(1, "1-101"), books => books.Pay("I1", "2026-11-20", 1, "1-101", 60, (books.Post(1, "1-101", "2026-11", 100), 50, 10)));

        (await host.ExportAsync("collection", November))[^1][5..].ShouldBe(["100", "50", "50"]);
    }

    [Theory]
    [InlineData(90, "90")]
    [InlineData(95, "95")]
    [InlineData(98, "98")]
    public async Task A_stewards_zones_are_summed_and_rates_at_the_bounds_are_exact(int paid, string shown)
    {
        var estate = new FakeEstate();
        estate.Zones.Add(new ZoneFacts("Z1", "一区", "E01", ["1"]));
        estate.Zones.Add(new ZoneFacts("Z2", "二区", "E01", ["2"]));
        for (var i = 0; i < 100; i++)
            estate.With(i + 1, $"{1 + i % 2}-{101 + i}");
        await using var host = await HostAsync(estate, books =>
        {
            for (var i = 0; i < 100; i++)
            {
                var charge = books.Post(i + 1, estate.Units[i].Code, "2026-11", 10);
                if (i < paid)
                    books.Pay($"I{i}", "2026-11-02", i + 1, estate.Units[i].Code, 10, (charge, 10, 0));
            }
        });

        var steward = (await host.Get<ICollection>().ByStewardAsync(new Period(2026, 11), new DateOnly(2026, 11, 30), TestContext.Current.CancellationToken)).Single();

        steward.ShouldBe(new CollectionFigures("E01", 100, paid));
        steward.HouseholdRate.ShouldBe(paid);
        (await host.ExportAsync("collection", November))[^1][4].ShouldBe(shown);
    }

    [Fact]
    public async Task A_period_is_needed_and_a_range_is_not_taken()
    {
        await using var host = await HostAsync(Estate(), _ => { });

        host.Refused("collection", new ExportArguments()).ShouldBe(LedgerTexts.PeriodMissing(LedgerTexts.ExportCollection));
        host.Refused("collection", November with { From = new(2026, 1) }).ShouldBe(LedgerTexts.OptionNotTaken(LedgerTexts.ExportCollection, "--from"));
        host.Refused("collection", November with { Items = ["X"] }).ShouldBe(LedgerTexts.NoSuchItem("X"));
    }

    static FakeEstate Estate()
    {
        var estate = new FakeEstate();
        estate.Zones.Add(new ZoneFacts("Z2", "二区", "E02", ["2"]));
        estate.Zones.Add(new ZoneFacts("Z1", "一区", "E01", ["1"]));
        return estate;
    }

    static async Task<ModuleHost> HostAsync(FakeEstate estate, Action<HandMadeBooks> write, FakeSettings? settings = null)
    {
        var host = await BillingHost.StartAsync(estate, settings);
        var books = new HandMadeBooks();
        write(books);
        await books.SaveAsync(host);
        return host;
    }
}
