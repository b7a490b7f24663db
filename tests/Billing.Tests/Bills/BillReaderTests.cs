using PropertyHub.Archives;
using PropertyHub.Billing.Bills;
using PropertyHub.Billing.Cashier;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Bills;

public sealed class BillReaderTests
{
    static readonly DateOnly On = new(2026, 11, 24);

    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bill_has_what_is_open_on_the_day_less_what_was_paid_and_not_what_is_posted_later()
    {
        await using var host = await HostAsync(books =>
        {
            books.Pay("I1", "2026-11-10", 1, "1-101", 120, (books.Post(1, "1-101", "2026-11", 200), 120, 0));
            books.Post(1, "1-101", "2026-12", 70, posted: "2026-12-01");
        });

        var bill = (await host.Get<BillReader>().ReadAsync(["1-101", "9-999"], On, Ct)).ShouldHaveSingleItem();

        (bill.Payer, bill.Due.Yuan).ShouldBe(("陈建国", 80m));
        bill.Lines.ShouldHaveSingleItem().ItemName.ShouldBe("物业管理费");
    }

    [Fact]
    public async Task The_ageing_list_names_the_units_in_its_order_with_its_filter()
    {
        await using var host = await HostAsync(books =>
        {
            books.Post(1, "1-101", "2026-10", 50);
            books.Post(2, "2-101", "2026-10", 90);
        });
        var reader = host.Get<BillReader>();

        (await reader.UnitsAsync(new ListRequest(Sort: "total", Descending: true), Ct)).Units.ShouldBe(["2-101", "1-101"]);
        (await reader.UnitsAsync(new ListRequest(Filters: new Dictionary<string, string> { ["building"] = "1" }), Ct)).ShouldSatisfyAllConditions(found => found.Units.ShouldBe(["1-101"]), found => found.Total.ShouldBe(1));
    }

    [Theory]
    [InlineData("2026-10-31", "2026-11-24")]
    [InlineData("2026-12-01", "2026-12-01")]
    [InlineData("nonsense", "2026-11-24")]
    public void A_bill_is_made_out_today_or_later_never_for_a_day_that_is_over(string asked, string made) =>
        BillReader.DayOf(new ListRequest(Filters: new Dictionary<string, string> { ["as-of"] = asked }), On).ShouldBe(DateOnly.Parse(made, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task Whoever_owes_nothing_gets_no_bill()
    {
        await using var host = await HostAsync(books => books.Pay("I1", "2026-11-10", 1, "1-101", 50, (books.Post(1, "1-101", "2026-10", 50), 50, 0)));

        (await host.Get<BillReader>().ReadAsync(["1-101"], On, Ct)).ShouldBeEmpty();
    }

    static async Task<ModuleHost> HostAsync(Action<HandMadeBooks> write)
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-101").With(2, "2-101"));
        var books = new HandMadeBooks();
        write(books);
        await books.SaveAsync(host);
        return host;
    }
}
