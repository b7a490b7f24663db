using Bunit;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Receipts;

public sealed class BooksPageTests
{
    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Void_numbers_are_listed_with_their_reason_the_rest_of_a_book_as_one_range()
    {
        await using var host = await BookAsync();
        await host.PayAsync(10);
        host.ActAs("wang", BillingRights.ManageBooks);
        await host.Get<VoidNextNumber>().RunAsync(new(Guid.NewGuid(), 1, "SJ002", "撕坏"), Ct);
        await host.Get<CloseBook>().RunAsync(new(Guid.NewGuid(), 1, "换岗"), Ct);
        await using var pages = new BillingPages(host);
        var page = pages.Open<BooksPage>("/billing/books");

        page.WaitForElement(".void-count").Click();

        page.WaitForAssertion(() => page.FindAll(".voids tbody tr").Count.ShouldBe(2));
        page.FindAll(".voids tbody tr").Select(row => row.TextContent).ShouldBe(["SJ0021撕坏wang2026-11-24 10:00", "SJ003 – SJ0053换岗wang2026-11-24 10:00"]);
        pages.Navigation.Uri.ShouldEndWith("/billing/books?void=1");
        page.Find(".void-count").Click();
        page.WaitForAssertion(() => page.FindAll(".voids").ShouldBeEmpty());
        pages.Navigation.NavigateTo("/billing/books?void=1");
        page.WaitForAssertion(() => page.FindAll(".voids tbody tr").Count.ShouldBe(2));
    }

    [Fact]
    public async Task The_next_number_is_made_void_with_a_reason()
    {
        await using var host = await BookAsync();
        host.ActAs("wang", BillingRights.ManageBooks);
        await using var pages = new BillingPages(host);
        var page = pages.Open<BooksPage>("/billing/books");

        page.WaitForElement("tbody .btn.sm").Click();
        pages.Confirm("打印机卡纸");

        pages.ShouldTell(ReceiptBookTexts.Voided("SJ001"));
        page.WaitForAssertion(() => page.Find("tbody tr").TextContent.ShouldContain("SJ002"));
        (await host.QueryAsync(db => db.VoidNumbers.SingleAsync())).Reason.ShouldBe("打印机卡纸");
    }

    [Fact]
    public async Task Books_come_into_stock_and_one_is_issued_to_one_of_the_cashiers_by_name_and_comes_back()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate());
        host.ActAs("wang", BillingRights.ManageBooks);
        await using var pages = new BillingPages(host);
        var page = pages.Open<BooksPage>("/billing/books");

        page.WaitForElement(".btn.primary").Click();
        var window = pages.Dialogs;
        window.WaitForElement("input");
        window.FindAll("input")[2].Change("１");
        window.FindAll("input")[4].Change(" 3 ");
        window.Find(".btn.primary").Click();
        pages.ShouldTell(ReceiptBookTexts.Stocked(3, "0000001", "0000150"));
        page.WaitForAssertion(() => page.FindAll("tbody tr").Count.ShouldBe(3));
        page.Find(".book-counts").TextContent.ShouldContain(ReceiptBookTexts.BooksAndNumbers(3, 150));

        page.Find("tbody .btn.sm").Click();
        window.WaitForAssertion(() => window.FindAll("select option").Select(option => option.TextContent).ShouldContain("周敏 zhou"));
        window.Find("select").Change("zhou");
        window.Find(".btn.primary").Click();

        page.WaitForAssertion(() => page.Find("tbody tr").TextContent.ShouldContain("0000050"));
        (await host.QueryAsync(db => db.Books.SingleAsync(book => book.Holder != null))).Range.Format(1).ShouldBe("0000001");

        page.FindAll("tbody tr")[0].QuerySelectorAll(".btn.sm")[1].Click();
        pages.Confirm();
        pages.ShouldTell(ReceiptBookTexts.Returned(50));
        (await host.QueryAsync(db => db.Books.CountAsync(book => book.Holder != null))).ShouldBe(0);
    }

    static async Task<ModuleHost> BookAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        host.ActAs("wang", BillingRights.ManageBooks);
        await host.Get<StockBooks>().RunAsync(new(Guid.NewGuid(), "SJ", 1, 5, 1, 3), Ct);
        await host.Get<IssueBook>().RunAsync(new(Guid.NewGuid(), 1, "zhou"), Ct);
        return host;
    }
}
