using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Reversals;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Cashier;

public sealed class UnitAccountViewTests
{
    [Fact]
    public async Task A_unit_shows_what_is_open_and_prepaid_its_charges_and_its_payments_with_the_deeds_of_the_reader()
    {
        var estate = new FakeEstate().With(1, "1-1-101");
        await using var host = await BillingHost.StartAsync(estate);
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220), BillingHost.Charge(2, 1, "1-1-101", "2026-10", 80));
        await host.PayAsync(250);
        host.ActAs("zhou", BillingRights.SeeAccounts, BillingRights.TakePayment, BillingRights.AskReversal);
        await using var pages = new BillingPages(host);

        var view = pages.Render<UnitAccountView>(parameters => parameters.Add(view => view.Unit, estate.Units[0]));

        view.WaitForAssertion(() => view.FindAll("tbody tr").Count.ShouldBe(3));
        view.FindAll("dd").Select(fact => fact.TextContent.Trim()).ShouldBe(["50.00", "0.00"]);
        view.FindAll("a.btn").Select(link => link.GetAttribute("href")).ShouldBe(["/billing/bills/print?unit=1-1-101", "/billing/cashier?unit=1-1-101"]);
        view.FindAll("tbody tr a").Select(link => link.GetAttribute("href")).ShouldBe(["/billing/receipts/1"]);
        view.FindAll("tbody tr .ask-reversal").Count.ShouldBe(3);
        view.FindAll("tbody tr")[0].TextContent.ShouldContain(CashierTexts.Get("ChargeState_Partial"));
    }

    [Fact]
    public async Task What_is_open_is_told_as_principal_and_the_late_fee_of_today_beside_it()
    {
        var estate = new FakeEstate().With(1, "1-1-101");
        await using var host = await BillingHost.StartAsync(estate);
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-11", 200, lateFee: 0.5m), BillingHost.Charge(2, 1, "1-1-101", "2026-12", 80));
        host.ActAs("lin", BillingRights.SeeAccounts);
        await using var pages = new BillingPages(host);

        var view = pages.Render<UnitAccountView>(parameters => parameters.Add(view => view.Unit, estate.Units[0]));

        view.WaitForAssertion(() => view.Find("dd b").TextContent.ShouldBe("280.00"));
        view.Find("dd").TextContent.ShouldContain(CashierTexts.FeeBeside(Money.FromYuan(0.9m)));
    }

    [Fact]
    public async Task What_was_asked_for_one_charge_is_not_said_of_another()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220), BillingHost.Charge(2, 1, "1-1-101", "2026-10", 80));
        host.ActAs("zhou", BillingRights.SeeAccounts, BillingRights.AskReversal);
        await using var pages = new BillingPages(host);
        var deed = pages.Render<ReversalDeed>(parameters => parameters.Add(deed => deed.ChargeNumber, 1).Add(deed => deed.May, true));
        deed.Find(".ask-reversal").Click();
        pages.Confirm("面积录错");
        deed.WaitForElement(".waits");

        deed.Render(parameters => parameters.Add(deed => deed.ChargeNumber, 2).Add(deed => deed.May, true));

        deed.FindAll(".waits").ShouldBeEmpty();
        deed.Find(".ask-reversal").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_reversal_is_asked_for_once_and_the_line_says_at_once_that_it_waits()
    {
        var estate = new FakeEstate().With(1, "1-1-101");
        await using var host = await BillingHost.StartAsync(estate);
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220));
        var paid = await host.PayAsync(220);
        host.ActAs("zhou", BillingRights.SeeAccounts, BillingRights.AskReversal);
        await using var pages = new BillingPages(host);
        var view = pages.Render<UnitAccountView>(parameters => parameters.Add(view => view.Unit, estate.Units[0]));
        view.WaitForAssertion(() => view.FindAll("tbody tr").Count.ShouldBe(2));

        var button = view.FindAll(".ask-reversal")[1];
        button.Click();
        button.Click();
        pages.Confirm("收错房号");

        view.WaitForAssertion(() => view.Find(".waits").GetAttribute("href").ShouldBe("/billing/reversals?request=1"));
        view.FindAll("tbody tr")[1].TextContent.ShouldContain(ReversalTexts.Waits);
        view.FindAll(".ask-reversal").Count.ShouldBe(1);
        pages.Dialogs.FindAll(".dialog-foot").ShouldBeEmpty("a double click asks once");
        pages.ShouldTell(ReversalTexts.AskedOf(ReversalTexts.ReceiptNo(paid.ReceiptNo), new[] { "王建" }));
        pages.Toasts.Find(".mud-snackbar-content-action button").Click();
        pages.Navigation.Uri.ShouldEndWith("/billing/reversals?request=1");

        var again = pages.Render<UnitAccountView>(parameters => parameters.Add(view => view.Unit, estate.Units[0]));
        again.WaitForAssertion(() => again.FindAll(".waits").Count.ShouldBe(1));
    }

    [Fact]
    public async Task A_waiver_says_whose_fee_it_is_how_it_came_about_what_is_left_and_at_the_amount_what_is_too_much()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-11", 200, lateFee: 0.5m));
        host.ActAs("zhou", BillingRights.SeeAccounts, BillingRights.AskReversal);
        await using var pages = new BillingPages(host);
        var counter = pages.Services.GetRequiredService<ReversalCounter>();

        var asking = pages.Dialogs.InvokeAsync(() => counter.WaiveAsync(pages.Services.GetRequiredService<MudBlazor.IDialogService>(), new(1, "1-1-101", "物业管理费 2026-11", Money.FromYuan(200), Money.FromYuan(0.9m), CashierTexts.FeeHow("0.5", 9))));

        pages.Dialogs.WaitForAssertion(() => pages.Dialogs.FindAll("dd").Select(fact => fact.TextContent.Trim()).ShouldBe(["1-1-101", "200.00", $"0.90 {CashierTexts.FeeHow("0.5", 9)}", "–"]));
        pages.Dialogs.FindAll(".dialog-body input")[0].Change("1");
        pages.Dialogs.FindAll(".dialog-body input")[1].Change("停水");
        pages.Dialogs.Find(".dialog-foot .primary").Click();
        pages.Dialogs.WaitForAssertion(() => pages.Dialogs.Find(".bad").TextContent.ShouldContain(ReversalTexts.WaiverOutOfRange(Money.FromYuan(0.9m))));
        pages.Dialogs.FindAll(".dialog-body input")[0].Change("0.5");
        pages.Dialogs.FindAll("dd")[3].TextContent.ShouldBe("0.40");
        pages.Dialogs.Find(".dialog-foot .primary").Click();

        var asked = (await asking).ShouldNotBeNull();
        asked.Said.ShouldBe(ReversalTexts.WaiverAsked(ReversalTexts.FeeOfCharge("物业管理费 2026-11"), new[] { "王建" }));
    }

    [Fact]
    public async Task Whoever_may_only_see_gets_no_deeds_but_the_way_to_the_receipt()
    {
        var estate = new FakeEstate().With(1, "1-1-101");
        await using var host = await BillingHost.StartAsync(estate);
        await host.PayAsync(30);
        host.ActAs("lin", BillingRights.SeeAccounts);
        await using var pages = new BillingPages(host);

        var view = pages.Render<UnitAccountView>(parameters => parameters.Add(view => view.Unit, estate.Units[0]));

        view.WaitForAssertion(() => view.FindAll("tbody tr").Count.ShouldBe(1));
        view.FindAll("dd")[1].TextContent.ShouldBe("30.00");
        view.FindAll("a").Select(link => link.GetAttribute("href")).ShouldBe(["/billing/receipts/1"]);
    }
}
