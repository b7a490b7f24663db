using PropertyHub.Billing.Finding;
using PropertyHub.Billing.Receipts;
using PropertyHub.Platform.Finding;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Finding;

public sealed class FindSourceTests
{
    [Theory]
    [InlineData("R0000007")]
    [InlineData(" r0000007 ")]
    [InlineData("7")]
    [InlineData("0007")]
    public async Task A_receipt_is_found_by_its_number_as_printed_or_as_said(string words)
    {
        await using var host = await StartAsync();

        var found = (await host.Find<FindReceipts>(words)).ShouldHaveSingleItem();

        found.Title.ShouldBe("R0000007");
        found.Detail.ShouldContain("1-1-101");
        found.Detail.ShouldContain("220.00");
        found.Address.ShouldMatch("^/billing/receipts/[0-9]+$");
    }

    [Theory]
    [InlineData("R00", 2)]
    [InlineData("R0", 0)]
    [InlineData("R0000009", 0)]
    [InlineData("", 0)]
    [InlineData("%", 0)]
    public async Task A_beginning_of_three_signs_lists_the_numbers_that_begin_so(string words, int count)
    {
        await using var host = await StartAsync();

        (await host.Find<FindReceipts>(words)).Count.ShouldBe(count);
    }

    [Fact]
    public async Task A_receipt_taken_back_is_found_once()
    {
        await using var host = await StartAsync();

        (await host.Find<FindReceipts>("R0000008")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("2", "#2")]
    [InlineData("#2", "#2")]
    [InlineData("99", null)]
    [InlineData("二", null)]
    [InlineData("99999999999999999999", null)]
    public async Task A_charge_is_found_by_its_number(string words, string? title)
    {
        await using var host = await StartAsync();

        var found = await host.Find<FindCharges>(words);

        found.Select(one => one.Title).ShouldBe(title is null ? [] : [title]);
        found.ShouldAllBe(one => one.Address == "/billing/ledger/2" && one.Detail.Contains("物业管理费 2026-11"));
    }

    [Theory]
    [InlineData("TZ202611-1-1-101", true)]
    [InlineData(" tz202609-1-1-101", true)]
    [InlineData("TZ202611-9-9-999", false)]
    [InlineData("TZ202611-", false)]
    [InlineData("1-1-101", false)]
    public async Task The_number_on_a_bill_leads_to_the_bill_of_today(string words, bool leads)
    {
        await using var host = await StartAsync();

        (await host.Find<FindBills>(words)).Select(one => one.Address).ShouldBe(leads ? ["/billing/bills/print?unit=1-1-101"] : []);
    }

    [Theory]
    [InlineData("1-1-101", true)]
    [InlineData("TZ202611-1-1-101", true)]
    [InlineData("1-1-10", false)]
    [InlineData("陈建国", false)]
    public async Task A_unit_typed_in_full_leads_to_the_cashiers_desk(string words, bool leads)
    {
        await using var host = await StartAsync();

        (await host.Find<FindCashier>(words)).Select(one => one.Address).ShouldBe(leads ? ["/billing/cashier?unit=1-1-101"] : []);
    }

    static async Task<ModuleHost> StartAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        var books = new HandMadeBooks();
        var october = books.Post(1, "1-1-101", "2026-10", 220);
        var november = books.Post(1, "1-1-101", "2026-11", 220);
        books.Pay("R0000007", "2026-11-02", 1, "1-1-101", 220, (october, 220, 0));
        books.TakeBack(books.Pay("R0000008", "2026-11-03", 1, "1-1-101", 220, (november, 220, 0)), "2026-11-04");
        await books.SaveAsync(host);
        await host.QueryAsync(async db =>
        {
            db.Books.Add(ReceiptBook.Of(new("R", 1, 100, 9, 7), "zhou"));
            return await db.SaveChangesAsync();
        });
        return host;
    }
}

file static class Finding
{
    public static Task<IReadOnlyList<Found>> Find<TSource>(this ModuleHost host, string words) where TSource : IFindSource =>
        host.Get<IEnumerable<IFindSource>>().OfType<TSource>().Single().FindAsync(words, 6, TestContext.Current.CancellationToken);
}
