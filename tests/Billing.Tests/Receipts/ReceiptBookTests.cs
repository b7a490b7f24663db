using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Receipts;

public sealed class ReceiptBookTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_book_is_used_in_order_before_the_series_a_void_keeps_its_number_and_the_last_closes_it()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        (await host.PayAsync(10)).ReceiptNo.ShouldBe("S01-000001");
        var book = await IssueAsync(host, "SJ", 1, 3);

        (await host.PayAsync(10)).ReceiptNo.ShouldBe("SJ001");
        host.ActAs("wang", BillingRights.ManageBooks);
        Task<Outcome<string>> VoidAsync(string number, string reason) => host.Get<VoidNextNumber>().RunAsync(new(Guid.NewGuid(), book.Value, number, reason));
        (await VoidAsync("SJ003", "撕坏")).Refusal!.Text.Key.ShouldBe(nameof(ReceiptBookTexts.NotTheNext));
        (await VoidAsync("SJ002", " ")).Refusal!.Text.Key.ShouldBe(nameof(ReceiptBookTexts.VoidNeedsReason));
        (await VoidAsync("SJ002", "撕坏")).Value.ShouldBe("SJ002");
        (await host.PayAsync(10)).ReceiptNo.ShouldBe("SJ003");

        (await host.QueryAsync(db => db.Books.SingleAsync(row => row.Id == book.Value))).ClosedAt.ShouldNotBeNull();
        (await host.PayAsync(10)).ReceiptNo.ShouldBe("S01-000002");
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task A_book_that_comes_back_early_is_closed_with_its_rest_void_and_books_never_share_a_number()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        var book = await IssueAsync(host, "SJ", 1, 50);
        await host.PayAsync(10);

        (await IssueAsync(host, "SJ", 50, 99)).Refusal!.Text.Key.ShouldBe(nameof(ReceiptBookTexts.Overlaps));
        (await host.Get<CloseBook>().RunAsync(new(Guid.NewGuid(), book.Value, "换岗"), Ct)).Value.ShouldBe(49);
        (await host.Get<CloseBook>().RunAsync(new(Guid.NewGuid(), book.Value, "换岗"), Ct)).Refusal!.Text.ShouldBe(ReceiptBookTexts.BookIsClosed);
        (await host.QueryAsync(db => db.VoidNumbers.CountAsync())).ShouldBe(49);
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Verify_names_a_number_without_a_record_and_one_that_stands_twice()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        var taken = await host.PayAsync(10);
        await host.PayAsync(10);
        await host.QueryAsync(db => db.Payments.Where(payment => payment.Id == taken.PaymentId).ExecuteDeleteAsync(Ct));

        var result = await new NumbersWithoutGap(host.Get<IDbContextFactory<BillingDb>>()).CheckAsync(Ct);

        result.Violations.ShouldBe([taken.ReceiptNo]);
    }

    [Fact]
    public async Task A_reprint_is_counted_marked_and_audited()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220, lateFee: 1m), BillingHost.Charge(2, 1, "1-1-101", "2026-10", 220));
        var taken = await host.PayAsync(500);
        Task<Outcome<int>> PrintAsync() => host.Get<PrintReceipt>().RunAsync(new(Guid.NewGuid(), taken.PaymentId));

        (await PrintAsync()).Value.ShouldBe(1);
        (await PrintAsync()).Value.ShouldBe(2);

        var sheet = (await host.Get<ReceiptReader>().ReadAsync(taken.PaymentId, 2, "周雅琴", Ct))!;
        sheet.Again!.ShouldContain("1");
        sheet.ReceiptNo.ShouldBe(taken.ReceiptNo);
        Money.Sum(sheet.Lines.Select(line => line.Amount)).ShouldBe(Money.FromYuan(500));
        sheet.Lines.Select(line => line.Amount).ShouldBe([Money.FromYuan(440), Money.FromYuan(15.40m), Money.FromYuan(44.60m)]);
        (await host.Get<ReceiptReader>().ReadAsync(taken.PaymentId, 1, "", Ct))!.Again.ShouldBeNull();
        (await host.QueryAsync(db => db.AuditTrail.CountAsync(line => line.Operation == nameof(PrintReceipt)))).ShouldBe(2);
    }

    static async Task<Outcome<long>> IssueAsync(ModuleHost host, string prefix, long first, long last)
    {
        host.ActAs("wang", BillingRights.ManageBooks);
        var stocked = await host.Get<StockBooks>().RunAsync(new(Guid.NewGuid(), prefix, first, (int)(last - first + 1), 1, 3), Ct);
        if (stocked.Refusal is { } refusal)
            return refusal;
        var book = await host.QueryAsync(db => db.Books.SingleAsync(book => book.Prefix == prefix && book.First == first, Ct));
        (await host.Get<IssueBook>().RunAsync(new(Guid.NewGuid(), book.Id, "zhou"), Ct)).Value.ShouldBe("周敏");
        return book.Id;
    }
}
