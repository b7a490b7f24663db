using CsCheck;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Receipts;

public sealed class BookStockTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Books_follow_one_another_without_gap_or_overlap() => Gen.Select(Gen.Long[1, 100_000], Gen.Int[1, 300], Gen.Int[1, 40]).Sample((first, size, count) =>
    {
        var books = NumberRange.Books(" A", first, size, count, 9).Value;

        books.Count.ShouldBe(count);
        books[0].First.ShouldBe(first);
        books[^1].Last.ShouldBe(first + (long)size * count - 1);
        books.ShouldAllBe(book => book.Left == size && book.Next == book.First && book.Prefix == "A");
        for (var i = 1; i < count; i++)
            books[i].First.ShouldBe(books[i - 1].Last!.Value + 1);
    });

    [Fact]
    public async Task What_is_in_stock_is_used_by_nobody()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        (await StockAsync(host, "SJ", 1, 50, 2)).Value.ShouldBe(new StockedBooks(2, "SJ001", "SJ100"));

        (await host.PayAsync(10)).ReceiptNo.ShouldBe("S01-000001");
        host.ActAs(Actor.System);
        (await host.Get<Billing.Cashier.TakePayment>().RunAsync(new(Guid.NewGuid(), "1-1-101", new(2026, 11, 24), null, Money.FromYuan(1), [new(Billing.Cashier.PaymentMethod.Cash, Money.FromYuan(1))]), Ct)).Value.ReceiptNo.ShouldBe("I00000001");
    }

    [Theory]
    [InlineData("SJ", 51, 10, 1, 3, nameof(ReceiptBookTexts.Overlaps))]
    [InlineData("I", 1, 10, 1, 8, nameof(ReceiptBookTexts.PrefixReserved))]
    [InlineData(" S07- ", 1, 10, 1, 6, nameof(ReceiptBookTexts.PrefixReserved))]
    [InlineData("A", 0, 10, 1, 3, nameof(ReceiptBookTexts.RangeIsEmpty))]
    [InlineData("A", 990, 10, 2, 3, nameof(ReceiptBookTexts.TooFewDigits))]
    [InlineData("A", 1, 0, 1, 3, nameof(ReceiptBookTexts.BookTooLarge))]
    [InlineData("A", 1, 50, 201, 7, nameof(ReceiptBookTexts.BookTooLarge))]
    public async Task What_cannot_come_into_stock_is_refused(string prefix, long first, int perBook, int books, int digits, string reason)
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate());
        await StockAsync(host, "SJ", 1, 50, 2);

        (await StockAsync(host, prefix, first, perBook, books, digits)).Refusal!.Text.Key.ShouldBe(reason);
        (await host.QueryAsync(db => db.Books.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_book_is_issued_once_returned_with_what_is_left_and_issued_again_from_there()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await StockAsync(host, "SJ", 1, 3, 1);
        Task<Outcome<string>> IssueAsync(string holder)
        {
            host.ActAs("wang", BillingRights.ManageBooks);
            return host.Get<IssueBook>().RunAsync(new(Guid.NewGuid(), 1, holder), Ct);
        }
        Task<Outcome<long>> ReturnAsync(string next)
        {
            host.ActAs("wang", BillingRights.ManageBooks);
            return host.Get<ReturnBook>().RunAsync(new(Guid.NewGuid(), 1, next), Ct);
        }

        (await ReturnAsync("SJ001")).Refusal!.Text.Key.ShouldBe(nameof(ReceiptBookTexts.NotReturned));
        (await IssueAsync("nobody")).Refusal!.Text.Key.ShouldBe(nameof(ReceiptBookTexts.NotACashier));
        (await IssueAsync("zhou")).Succeeded.ShouldBeTrue();
        (await IssueAsync("zhou")).Refusal!.Text.ShouldBe(ReceiptBookTexts.AlreadyIssued("周敏"));
        (await host.PayAsync(10)).ReceiptNo.ShouldBe("SJ001");
        (await ReturnAsync("SJ001")).Refusal!.Text.ShouldBe(ReceiptBookTexts.UsedMeanwhile("SJ002"));
        (await ReturnAsync("SJ002")).Value.ShouldBe(2);
        (await host.PayAsync(10)).ReceiptNo.ShouldBe("S01-000001");
        await IssueAsync("zhou");
        (await host.PayAsync(10)).ReceiptNo.ShouldBe("SJ002");
        await host.ShouldBalanceAsync();
    }

    static async Task<Outcome<StockedBooks>> StockAsync(ModuleHost host, string prefix, long first, int perBook, int books, int digits = 3)
    {
        host.ActAs("wang", BillingRights.ManageBooks);
        return await host.Get<StockBooks>().RunAsync(new(Guid.NewGuid(), prefix, first, perBook, books, digits), Ct);
    }
}
