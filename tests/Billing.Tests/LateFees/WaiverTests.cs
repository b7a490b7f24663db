using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.LateFees;
using PropertyHub.Billing.Reversals;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.LateFees;

/// <summary>Late fee waived by two people (BIL-12).</summary>
public sealed class WaiverTests
{
    static readonly DateOnly Today = new(2026, 11, 24);
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_waived_is_due_no_more_and_fee_goes_on_from_there()
    {
        await using var host = await HouseholdAsync();
        (await FeeAsync(host, Today)).ShouldBe(Yuan(7));

        (await WaiveAsync(host, 5)).Succeeded.ShouldBeTrue();

        (await FeeAsync(host, Today)).ShouldBe(Yuan(2));
        (await FeeAsync(host, Today.AddDays(10))).ShouldBe(Yuan(3));
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task It_stays_waived_when_the_principal_is_paid_and_when_that_payment_is_reversed()
    {
        await using var host = await HouseholdAsync();
        await WaiveAsync(host, 7);

        var paid = await host.PayAsync(100);
        var charge = await host.QueryAsync(db => db.Charges.SingleAsync());
        (charge.Paid, charge.FeePaid, charge.FeeWaived).ShouldBe((Yuan(100), Money.Zero, Yuan(7)));

        await host.ReverseAsync(paymentId: paid.PaymentId);
        (await FeeAsync(host, Today)).ShouldBe(Money.Zero);
        (await host.QueryAsync(db => db.Charges.SingleAsync())).FeeWaived.ShouldBe(Yuan(7));
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Not_more_than_is_due_not_twice_and_not_without_a_reason()
    {
        await using var host = await HouseholdAsync();
        host.ActAs("zhou", BillingRights.AskReversal);
        Task<Outcome<long>> AskAsync(decimal yuan, string reason = "水管维修停水") => host.Get<AskWaiver>().RunAsync(new(Guid.NewGuid(), 1, Yuan(yuan), reason));

        (await AskAsync(7.01m)).Refusal!.Text.ShouldBe(ReversalTexts.WaiverOutOfRange(Yuan(7)));
        (await AskAsync(0)).Refusal!.Text.Key.ShouldBe(nameof(ReversalTexts.WaiverOutOfRange));
        (await AskAsync(7, " ")).Refusal!.Text.ShouldBe(ReversalTexts.ReasonMissing);
        (await AskAsync(7)).Succeeded.ShouldBeTrue();
        (await AskAsync(1)).Refusal!.Text.ShouldBe(ReversalTexts.WaiverAlreadyAsked("周敏"));
        (await FeeAsync(host, Today)).ShouldBe(Yuan(7));
    }

    [Fact]
    public async Task The_asker_does_not_approve_and_a_fee_paid_meanwhile_is_not_waived()
    {
        await using var host = await HouseholdAsync();
        host.ActAs("zhou", BillingRights.AskReversal, BillingRights.ApproveReversal);
        var asked = await host.Get<AskWaiver>().RunAsync(new(Guid.NewGuid(), 1, Yuan(7), "停水"), Ct);
        Task<Outcome<PostedReversal>> ApproveAsync() => host.Get<ApproveReversal>().RunAsync(new(Guid.NewGuid(), asked.Value));

        (await ApproveAsync()).Refusal!.Text.ShouldBe(ReversalTexts.NotByTheAsker);
        await host.PayAsync(4);
        host.ActAs("wang", BillingRights.ApproveReversal);
        (await ApproveAsync()).Refusal!.Text.ShouldBe(ReversalTexts.FeeIsLessNow(1L, Yuan(3), Yuan(7)));

        (await host.Get<DeclineReversal>().RunAsync(new(Guid.NewGuid(), asked.Value, "已缴一部分"), Ct)).Succeeded.ShouldBeTrue();
        (await host.QueryAsync(db => db.Charges.SingleAsync())).FeeWaived.ShouldBe(Money.Zero);
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task A_charge_may_be_reversed_while_a_waiver_waits_and_then_nothing_is_waived()
    {
        await using var host = await HouseholdAsync();
        host.ActAs("zhou", BillingRights.AskReversal);
        var asked = await host.Get<AskWaiver>().RunAsync(new(Guid.NewGuid(), 1, Yuan(7), "停水"), Ct);
        await host.ReverseAsync(chargeNumber: 1);

        host.ActAs("wang", BillingRights.ApproveReversal);
        (await host.Get<ApproveReversal>().RunAsync(new(Guid.NewGuid(), asked.Value), Ct)).Refusal!.Text.ShouldBe(ReversalTexts.ChargeIsReversed(1L));
    }

    static async Task<Outcome<PostedReversal>> WaiveAsync(ModuleHost host, decimal yuan)
    {
        host.ActAs("zhou", BillingRights.AskReversal);
        var asked = await host.Get<AskWaiver>().RunAsync(new(Guid.NewGuid(), 1, Yuan(yuan), "水管维修停水"), Ct);
        host.ActAs("wang", BillingRights.ApproveReversal);
        return await host.Get<ApproveReversal>().RunAsync(new(Guid.NewGuid(), asked.Value), Ct);
    }

    static Task<Money> FeeAsync(ModuleHost host, DateOnly day) =>
        host.QueryAsync(async db => await FeeDue.OnAsync(db, await db.Charges.SingleAsync(charge => charge.Number == 1), day, Ct));

    static Money Yuan(decimal yuan) => Money.FromYuan(yuan);

    /// <summary>100 yuan due on 2026-09-15 at 1 ‰: 7 yuan of fee by 2026-11-24.</summary>
    static async Task<ModuleHost> HouseholdAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 100, lateFee: 1m));
        return host;
    }
}
