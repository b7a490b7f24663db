using Bunit;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Receipts;

public sealed class ReceiptPageTests
{
    [Fact]
    public async Task Whoever_sees_accounts_reads_a_receipt_down_to_its_charges_and_that_is_no_print()
    {
        await using var host = await HostAsync();
        host.ActAs("guan", BillingRights.SeeAccounts, BillingRights.SeeLedgers);
        await using var pages = new BillingPages(host);

        var page = Open(pages, 1);

        page.WaitForAssertion(() => page.Find("h1").TextContent.ShouldBe(CashierTexts.ReceiptNoIs("I1").ToString()));
        page.Find("a[href='/billing/ledger/1']").TextContent.ShouldBe("物业管理费");
        page.Find(".receipt-story tbody tr").TextContent.ShouldContain("50.00");
        page.Find(".rc").TextContent.ShouldContain("I1");
        page.FindAll(".rc .again").ShouldBeEmpty();
        page.FindAll("a[href$='/print'], .ask-reversal").ShouldBeEmpty();
        (await host.QueryAsync(db => db.Payments.Select(payment => payment.Prints).MaxAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_cashier_prints_it_once_more_from_here_and_asks_for_its_reversal()
    {
        await using var host = await HostAsync();
        host.ActAs("zhou", BillingRights.SeeAccounts, BillingRights.TakePayment, BillingRights.AskReversal);
        await host.Get<PrintReceipt>().RunAsync(new(Guid.NewGuid(), 1), Xunit.TestContext.Current.CancellationToken);
        await using var pages = new BillingPages(host);

        var page = Open(pages, 1);

        page.WaitForAssertion(() => page.Find("a[href='/billing/receipts/1/print']").TextContent.ShouldBe(CashierTexts.Reprint.ToString()));
        page.FindAll("a[href^='/billing/ledger']").ShouldBeEmpty();
        page.Find(".facts").TextContent.ShouldContain(ReceiptTexts.SoOften(1).ToString());

        page.Find(".ask-reversal").Click();
        pages.Confirm("收错房号");
        page.WaitForAssertion(() => page.Find(".note.amber a").GetAttribute("href").ShouldBe("/billing/reversals?request=1"));
        page.FindAll(".ask-reversal").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_taken_back_says_when_and_by_its_own_number_too()
    {
        await using var host = await HostAsync();
        host.ActAs("zhou", BillingRights.SeeAccounts, BillingRights.AskReversal);
        await using var pages = new BillingPages(host);

        foreach (var id in new[] { 2, 3 })
        {
            var page = Open(pages, id);
            page.WaitForAssertion(() => page.Find("h1").TextContent.ShouldBe(CashierTexts.ReceiptNoIs("I2").ToString()));
            page.Find(".note").TextContent.ShouldContain("2026-11-20");
            page.FindAll(".ask-reversal, .waits").ShouldBeEmpty();
        }
        var none = Open(pages, 99);
        none.WaitForAssertion(() => none.Find(".empty b").TextContent.ShouldBe(CashierTexts.NoSuchReceipt.ToString()));
    }

    static IRenderedComponent<ReceiptPage> Open(BillingPages pages, long id) => pages.Render<ReceiptPage>(parameters => parameters.Add(page => page.PaymentId, id));

    static async Task<ModuleHost> HostAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-101"));
        var books = new HandMadeBooks();
        books.Pay("I1", "2026-11-10", 1, "1-101", 50, (books.Post(1, "1-101", "2026-10", 50), 50, 0));
        books.TakeBack(books.Pay("I2", "2026-11-11", 1, "1-101", 30, (books.Post(1, "1-101", "2026-11", 200), 30, 0)), "2026-11-20");
        await books.SaveAsync(host);
        return host;
    }
}
