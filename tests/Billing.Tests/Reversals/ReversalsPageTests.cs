using Bunit;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Reversals;

public sealed class ReversalsPageTests
{
    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_shown_alone_by_its_address_and_not_approved_by_the_same_person()
    {
        await using var host = await HouseholdAsync();
        await AskAsync(host, (await host.PayAsync(100)).PaymentId);
        var paid = await host.PayAsync(20);
        var request = (await AskAsync(host, paid.PaymentId)).Value;
        host.ActAs("zhou", BillingRights.SeeAccounts, BillingRights.AskReversal, BillingRights.ApproveReversal);
        await using var pages = new BillingPages(host);

        var page = pages.Open<ReversalsPage>($"/billing/reversals?request={request}");

        page.WaitForAssertion(() => page.FindAll("tbody tr").Count.ShouldBe(1));
        page.Find("tbody tr").TextContent.ShouldContain(ReversalTexts.OwnRequest);
        page.Find("tbody tr").TextContent.ShouldContain(paid.ReceiptNo);
        page.FindAll("tbody button").ShouldBeEmpty();
        page.Find(".filter input").GetAttribute("value").ShouldBe($"{request}");
    }

    [Fact]
    public async Task Another_person_approves_and_the_payment_is_reversed()
    {
        await using var host = await HouseholdAsync();
        var paid = await host.PayAsync(100);
        await AskAsync(host, paid.PaymentId);
        host.ActAs("wang", BillingRights.SeeAccounts, BillingRights.ApproveReversal);
        await using var pages = new BillingPages(host);
        var page = pages.Open<ReversalsPage>("/billing/reversals");

        page.WaitForElement("tbody button").Click();
        pages.Confirm();

        pages.ShouldTell(ReversalTexts.Approved(ReversalTexts.ReceiptNo(paid.ReceiptNo)));
        page.WaitForAssertion(() => page.Find("tbody tr").TextContent.ShouldContain("wang"));
        (await host.QueryAsync(db => db.Payments.CountAsync(payment => payment.State == PaymentState.Reversal))).ShouldBe(1);
    }

    [Fact]
    public async Task Declining_asks_for_the_reason_and_shows_it()
    {
        await using var host = await HouseholdAsync();
        await AskAsync(host, (await host.PayAsync(100)).PaymentId);
        host.ActAs("wang", BillingRights.SeeAccounts, BillingRights.ApproveReversal);
        await using var pages = new BillingPages(host);
        var page = pages.Open<ReversalsPage>("/billing/reversals");

        page.WaitForElement("tbody button:last-child").Click();
        pages.Confirm("收得对");

        page.WaitForAssertion(() => page.Find("tbody tr").TextContent.ShouldContain("收得对"));
        (await host.QueryAsync(db => db.Payments.SingleAsync())).State.ShouldBe(PaymentState.Valid);
    }

    static Task<Outcome<long>> AskAsync(ModuleHost host, long payment)
    {
        host.ActAs("zhou", BillingRights.AskReversal);
        return host.Get<AskReversal>().RunAsync(new(Guid.NewGuid(), payment, null, "收错"), Ct);
    }

    static async Task<ModuleHost> HouseholdAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220));
        return host;
    }
}
