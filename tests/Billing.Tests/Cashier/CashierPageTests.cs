using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.LateFees;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Tests.Cashier;

public sealed class CashierPageTests
{
    [Fact]
    public async Task A_household_is_found_paid_by_two_methods_and_its_receipt_shown_by_keyboard_alone()
    {
        await using var host = await EstateAsync();
        await using var page = Page(host);
        var cashier = page.Render<CashierPage>();

        cashier.Find("#cash-find").Input("1-1-101");
        cashier.Find("#cash-find").KeyDown("Enter");
        cashier.WaitForAssertion(() => page.Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("?unit=1-1-101"));
        cashier.WaitForAssertion(() => cashier.FindAll(".cash-ledger tbody tr").Count.ShouldBe(2));
        await KeyAsync(cashier, "Space");
        cashier.Find(".due strong").TextContent.ShouldBe("220.00");
        await KeyAsync(cashier, "Space");
        await KeyAsync(cashier, "Alt+4");
        cashier.Find("#pay-0").Input("400");
        await KeyAsync(cashier, "Alt+1");
        cashier.Find("#pay-1").Input("100");
        cashier.Find(".change strong").TextContent.ShouldBe("60.00");
        await KeyAsync(cashier, "Ctrl+Enter");

        cashier.WaitForAssertion(() => cashier.Find(".cash-done").TextContent.ShouldContain("S01-000001"));
        cashier.Find(".rc .cap").TextContent.ShouldBe("肆佰肆拾元整");
        cashier.Find("iframe").GetAttribute("src").ShouldBe("/billing/receipts/1/print?now=true");
        cashier.FindAll(".cash-ledger tbody tr").ShouldBeEmpty();
        (await host.QueryAsync(db => db.Payments.SingleAsync())).Change.ShouldBe(Money.FromYuan(60));
    }

    [Fact]
    public async Task Several_hits_are_listed_and_chosen_with_the_arrows_and_none_is_said()
    {
        await using var host = await EstateAsync();
        await using var page = Page(host);
        var cashier = page.Render<CashierPage>();

        cashier.Find("#cash-find").Input("1-1-10");
        cashier.Find("#cash-find").KeyDown("Enter");
        cashier.WaitForAssertion(() => cashier.FindAll(".find-hits li").Count.ShouldBe(2));
        cashier.Find("#cash-find").KeyDown("ArrowDown");
        cashier.Find(".find-hits [aria-selected=true]").TextContent.ShouldContain("1-1-102");

        cashier.Find("#cash-find").Input("9-9");
        cashier.Find("#cash-find").KeyDown("Enter");
        cashier.WaitForAssertion(() => cashier.Find(".find-none").TextContent.ShouldContain("9-9"));
    }

    [Fact]
    public async Task Less_than_what_was_chosen_is_taken_only_when_asked_for_twice()
    {
        await using var host = await EstateAsync();
        await using var page = Page(host);
        var cashier = At(page, "1-1-101");
        await KeyAsync(cashier, "Alt+4");
        cashier.Find("#pay-0").Input("400");

        await KeyAsync(cashier, "Ctrl+Enter");
        cashier.Find(".cash-refusal").TextContent.ShouldContain("400.00");
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(0);
        cashier.Find("#pay-0").Input("300");
        await KeyAsync(cashier, "Ctrl+Enter");
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(0, "another amount is asked about anew");

        await KeyAsync(cashier, "Ctrl+Enter");
        cashier.WaitForAssertion(() => cashier.Find(".cash-done").TextContent.ShouldContain("300.00"));
    }

    [Fact]
    public async Task What_was_asked_of_one_household_does_not_stand_at_the_next()
    {
        await using var host = await EstateAsync();
        await using var page = Page(host);
        var cashier = At(page, "1-1-101");
        await KeyAsync(cashier, "Alt+4");
        cashier.Find("#pay-0").Input("400");
        await KeyAsync(cashier, "Ctrl+Enter");
        cashier.FindAll(".cash-refusal").ShouldHaveSingleItem();

        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/billing/cashier?unit=1-1-102");
        cashier.WaitForAssertion(() => cashier.Find(".who-unit").TextContent.ShouldBe("1-1-102"));
        cashier.FindAll(".cash-refusal").ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_not_found_leaves_nobody_to_be_paid_for_and_the_last_change_is_still_told_at_the_next()
    {
        await using var host = await EstateAsync();
        await using var page = Page(host);
        var navigation = page.Services.GetRequiredService<NavigationManager>();
        var cashier = At(page, "1-1-101");
        await KeyAsync(cashier, "Alt+1");
        cashier.Find("#pay-0").Input("500");
        await KeyAsync(cashier, "Ctrl+Enter");
        cashier.WaitForAssertion(() => cashier.Find(".cash-done").TextContent.ShouldContain("60.00"));

        cashier.Find("#cash-find").Input("1-1-102");
        cashier.Find("#cash-find").KeyDown("Enter");
        cashier.WaitForAssertion(() => cashier.Find(".cash-before").TextContent.ShouldContain("60.00"));

        cashier.Find("#cash-find").Input("99-9");
        cashier.Find("#cash-find").KeyDown("Enter");
        cashier.WaitForAssertion(() => navigation.Uri.ShouldEndWith("/billing/cashier"));
        cashier.Find(".find-none").TextContent.ShouldContain("99-9");
        cashier.FindAll("#pay-go").ShouldBeEmpty();

        navigation.NavigateTo("/billing/cashier?unit=1-1-102");
        cashier.WaitForElement("#pay-go");
        cashier.Find("#cash-find").Input("99-8");
        host.Time.Advance(TimeSpan.FromSeconds(1));
        cashier.WaitForAssertion(() => cashier.Find(".find-none").TextContent.ShouldContain("99-8"));
        cashier.Find("#cash-find").KeyDown("Enter");
        cashier.WaitForAssertion(() => cashier.FindAll("#pay-go").ShouldBeEmpty("seen already that nobody is found"));
    }

    [Fact]
    public async Task A_refusal_is_said_in_place_and_what_was_typed_stays()
    {
        await using var host = await EstateAsync();
        await using var page = Page(host);
        var cashier = At(page, "1-1-101");
        await KeyAsync(cashier, "Alt+4");
        await host.QueryAsync(db => db.Charges.Where(charge => charge.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(charge => charge.CounterNumber, 99L)));

        await KeyAsync(cashier, "Ctrl+Enter");

        cashier.WaitForAssertion(() => cashier.Find(".cash-refusal").TextContent.ShouldContain("费用 1"));
        cashier.Find("#pay-0").GetAttribute("value").ShouldBe("440.00");
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_entered_and_no_such_unit_are_said()
    {
        await using var host = await EstateAsync();
        await using var page = Page(host);
        var cashier = At(page, "1-1-101");
        await KeyAsync(cashier, "Ctrl+Enter");
        cashier.WaitForAssertion(() => cashier.Find(".cash-refusal").TextContent.ShouldContain(CashierTexts.TenderNothingTendered));

        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/billing/cashier?unit=9-9-999");
        cashier.WaitForAssertion(() => cashier.Find(".empty").TextContent.ShouldContain("9-9-999"));
    }

    [Fact]
    public async Task The_second_click_of_a_double_click_takes_nothing_and_the_receipt_stays_in_view()
    {
        await using var host = await EstateAsync();
        await using var page = Page(host);
        var cashier = At(page, "1-1-101");
        await KeyAsync(cashier, "Alt+1");
        await KeyAsync(cashier, "Ctrl+Enter");
        cashier.WaitForElement(".cash-done");

        await cashier.Find("#pay-go").ClickAsync(new());

        cashier.Find(".cash-done").TextContent.ShouldContain("440.00");
        cashier.FindAll(".cash-refusal").ShouldBeEmpty();
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_owners_other_unit_is_paid_along_with_one_key_and_each_has_its_receipt()
    {
        await using var host = await EstateAsync();
        await host.AddChargesAsync(BillingHost.Charge(3, 2, "1-1-102", "2026-08", 60));
        await using var page = Page(host);
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/billing/cashier?unit=1-1-101");
        var cashier = page.Render<CashierPage>();
        cashier.WaitForElement(".cash-others");
        cashier.Find(".cash-others").TextContent.ShouldContain($"{CashierTexts.OpenTotal} 60.00");

        await KeyAsync(cashier, "Alt+G");
        cashier.WaitForAssertion(() => cashier.Find(".due strong").TextContent.ShouldBe("500.00"));
        page.Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("?unit=1-1-101&with=1-1-102");
        cashier.FindAll(".cash-ledger tbody tr").Count.ShouldBe(3);
        cashier.FindAll(".cash-paper .rc").Count.ShouldBe(2);
        await KeyAsync(cashier, "Alt+1");
        await KeyAsync(cashier, "Ctrl+Enter");

        cashier.WaitForAssertion(() => cashier.Find(".cash-done").TextContent.ShouldContain("S01-000001 – S01-000002"));
        cashier.FindAll(".rc .cap").Select(capitals => capitals.TextContent).ShouldBe(["肆佰肆拾元整", "陆拾元整"]);
        var joint = await host.QueryAsync(db => db.Payments.Select(payment => payment.JointId).Distinct().SingleAsync());
        cashier.Find("iframe").GetAttribute("src").ShouldBe($"/billing/receipts/joint/{joint}/print?now=true");
        cashier.Find(".cash-others .tick").HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_typed_and_chosen_stays_when_a_unit_is_taken_along_and_left_out_again()
    {
        await using var host = await EstateAsync();
        await host.AddChargesAsync(BillingHost.Charge(3, 2, "1-1-102", "2026-08", 60));
        await using var page = Page(host);
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/billing/cashier?unit=1-1-101");
        var cashier = page.Render<CashierPage>();
        cashier.WaitForElement(".cash-others");
        await KeyAsync(cashier, "Space");
        await KeyAsync(cashier, "Alt+1");
        cashier.Find("#pay-0").Input("123.45");
        cashier.Find("#pay-voucher").Input("W-77");

        await KeyAsync(cashier, "Alt+G");
        cashier.WaitForAssertion(() => cashier.Find(".due strong").TextContent.ShouldBe("280.00"));
        (cashier.Find("#pay-0").GetAttribute("value"), cashier.Find("#pay-voucher").GetAttribute("value")).ShouldBe(("123.45", "W-77"));
        await KeyAsync(cashier, "Alt+G");
        cashier.WaitForAssertion(() => cashier.Find(".due strong").TextContent.ShouldBe("220.00"));
        cashier.Find("#pay-0").GetAttribute("value").ShouldBe("123.45");
    }

    [Fact]
    public async Task A_unit_ticked_along_is_left_out_again_and_an_unknown_one_in_the_address_is_none()
    {
        await using var host = await EstateAsync();
        await using var page = Page(host);
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/billing/cashier?unit=1-1-102&with=1-1-101;9-9-909");
        var cashier = page.Render<CashierPage>();
        cashier.WaitForAssertion(() => cashier.Find(".due strong").TextContent.ShouldBe("440.00"));
        cashier.FindAll(".cash-others .tick").ShouldHaveSingleItem();

        await cashier.Find(".cash-others .tick").ChangeAsync(false);
        cashier.WaitForAssertion(() => cashier.FindAll(".cash-ledger").ShouldBeEmpty());
        page.Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("?unit=1-1-102");
    }

    [Fact]
    public async Task Prepayment_is_ticked_with_one_key_goes_first_and_stands_on_the_receipt()
    {
        await using var host = await EstateAsync();
        await host.QueryAsync(db => db.Charges.Where(charge => charge.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(charge => charge.CounterNumber, 99L)));
        await host.PayAsync(300);
        await host.QueryAsync(db => db.Charges.Where(charge => charge.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(charge => charge.CounterNumber, (long?)null)));
        await using var page = Page(host);
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/billing/cashier?unit=1-1-101");
        var cashier = page.Render<CashierPage>();
        cashier.WaitForElement("#pay-use");

        await KeyAsync(cashier, "Alt+U");
        cashier.WaitForAssertion(() => cashier.Find(".due strong").TextContent.ShouldBe("140.00"));
        await KeyAsync(cashier, "Alt+4");
        await KeyAsync(cashier, "Ctrl+Enter");

        cashier.WaitForAssertion(() => cashier.Find(".cash-done").TextContent.ShouldContain("140.00"));
        cashier.Find(".rc").TextContent.ShouldContain($"{CashierTexts.FromPrepaid}−80.00");
        cashier.Find(".rc").TextContent.ShouldContain($"{CashierTexts.LinesSum}220.00");
        cashier.FindAll("#pay-use").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_prepayment_covers_whole_needs_no_money_and_no_receipt()
    {
        await using var host = await EstateAsync();
        await host.PayAsync(1000);
        await host.AddChargesAsync(BillingHost.Charge(3, 1, "1-1-101", "2026-11", 100));
        await using var page = Page(host);
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/billing/cashier?unit=1-1-101");
        var cashier = page.Render<CashierPage>();
        cashier.WaitForElement("#pay-use");

        await KeyAsync(cashier, "Alt+U");
        cashier.WaitForAssertion(() => cashier.Find("#pay-go").TextContent.ShouldContain(CashierTexts.UsePrepaidOnly));
        await KeyAsync(cashier, "Ctrl+Enter");

        cashier.WaitForAssertion(() => cashier.Find(".cash-done").TextContent.ShouldContain("100.00"));
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData(".amt-in", "十元")]
    [InlineData("#pay-prepay", "-5")]
    public async Task What_is_no_amount_is_marked_and_not_taken(string field, string typed)
    {
        await using var host = await EstateAsync();
        await using var page = Page(host);
        var cashier = At(page, "1-1-101");
        await KeyAsync(cashier, "Alt+4");

        if (field == ".amt-in")
            await cashier.Find(field).ChangeAsync(typed);
        else
            await cashier.Find(field).InputAsync(typed);
        await KeyAsync(cashier, "Ctrl+Enter");

        cashier.WaitForAssertion(() => cashier.Find(".cash-refusal").TextContent.ShouldContain(CashierTexts.AmountUnreadable));
        cashier.FindAll(".is-bad").ShouldHaveSingleItem();
        cashier.Find(field).GetAttribute("value").ShouldBe(typed);
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(0);
    }

    static IRenderedComponent<CashierPage> At(BunitContext page, string unit)
    {
        page.Services.GetRequiredService<NavigationManager>().NavigateTo($"/billing/cashier?unit={unit}");
        var cashier = page.Render<CashierPage>();
        cashier.WaitForElement(".cash-ledger");
        return cashier;
    }

    static Task KeyAsync(IRenderedComponent<CashierPage> page, string key) => page.FindComponent<KeyScope>().Instance.OnKeyAsync(key);

    static async Task<ModuleHost> EstateAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101").With(2, "1-1-102"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220), BillingHost.Charge(2, 1, "1-1-101", "2026-10", 220));
        host.ActAs("zhou", BillingRights.TakePayment);
        return host;
    }

    static BunitContext Page(ModuleHost host)
    {
        var page = new BunitContext();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        page.Services.AddPropertyHubUi().AddSingleton<TimeProvider>(host.Time).AddSingleton(host.Get<IEstate>()).AddSingleton(host.Get<EstateClock>()).AddSingleton(host.Get<ICurrentActor>())
            .AddSingleton(host.Get<AccountReader>()).AddSingleton(host.Get<ReceiptReader>()).AddSingleton(host.Get<TakePayment>()).AddSingleton(host.Get<TakeJointPayment>()).AddSingleton(host.Get<UsePrepayment>()).AddSingleton(host.Get<AskWaiver>()).AddReversalCounter(host);
        return page;
    }
}
