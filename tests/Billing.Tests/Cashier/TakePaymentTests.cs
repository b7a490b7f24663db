using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Cashier;

public sealed class TakePaymentTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task Three_methods_in_one_payment_settle_the_oldest_and_leave_prepayment()
    {
        await using var host = await HouseholdAsync();

        var taken = await PayAsync(host, Guid.NewGuid(), toPay: 450m, [new(PaymentMethod.Cash, Yuan(100)), new(PaymentMethod.WeChat, Yuan(200)), new(PaymentMethod.BankCard, Yuan(160))]);

        taken.Value.Amount.ShouldBe(Yuan(450));
        taken.Value.Change.ShouldBe(Yuan(10));
        taken.Value.Settled.ShouldBe(Yuan(440));
        taken.Value.Prepaid.ShouldBe(Yuan(10));
        taken.Value.ReceiptNo.ShouldBe("S01-000001");
        (await host.QueryAsync(db => db.Charges.SumAsync(charge => charge.Paid.Fen))).ShouldBe(440_00);
        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.ShouldBe(Yuan(10));
        (await host.QueryAsync(db => db.PaymentLines.Where(line => line.Method == PaymentMethod.Cash).SingleAsync())).Amount.ShouldBe(Yuan(90));
        (await host.QueryAsync(db => db.AuditTrail.CountAsync(line => line.Record == "Payment"))).ShouldBe(1);
        (await host.QueryAsync(db => db.Outbox.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_command_sent_twice_takes_the_money_once_and_answers_the_same()
    {
        await using var host = await HouseholdAsync();
        var id = Guid.NewGuid();

        var first = await PayAsync(host, id, 100, [new(PaymentMethod.Cash, Yuan(100))]);
        var second = await PayAsync(host, id, 100, [new(PaymentMethod.Cash, Yuan(100))]);

        second.Value.ShouldBe(first.Value);
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Less_than_nothing_of_the_prepayment_is_refused_and_does_not_make_the_money_less()
    {
        await using var host = await HouseholdAsync();

        var refused = await host.Get<TakePayment>().RunAsync(new(Guid.NewGuid(), "1-1-101", Today, null, Yuan(100), [new(PaymentMethod.Cash, Yuan(100))], UsePrepaid: Yuan(-1)));

        refused.Refusal!.Text.ShouldBe(CashierTexts.TenderAmountNotPositive);
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_second_cashier_on_a_charge_is_told_who_took_it()
    {
        await using var host = await HouseholdAsync();
        await PayAsync(host, Guid.NewGuid(), 220, [new(PaymentMethod.Cash, Yuan(220))], [new(1, Yuan(220))]);
        host.ActAs("li", BillingRights.TakePayment);

        var second = await PayAsync(host, Guid.NewGuid(), 220, [new(PaymentMethod.WeChat, Yuan(220))], [new(1, Yuan(220))]);

        second.Refusal!.Text.ShouldBe(CashierTexts.TakenMeanwhile("MGMT 2026-09 ", "周敏", "S01-000001"));
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(1);
        (await host.QueryAsync(db => db.Books.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Back_dating_needs_the_right_and_a_reason_and_the_future_is_refused()
    {
        await using var host = await HouseholdAsync();
        TenderLine[] cash = [new(PaymentMethod.Cash, Yuan(1))];
        Task<Outcome<TakenPayment>> On(DateOnly day, string? reason) =>
            host.Get<TakePayment>().RunAsync(new(Guid.NewGuid(), "1-1-101", day, null, Yuan(1), cash, BackdateReason: reason));

        (await On(Today.AddDays(1), null)).Refusal!.Text.Key.ShouldBe(nameof(CashierTexts.DateInFuture));
        (await On(Today.AddDays(-1), "补录")).Refusal!.Text.Key.ShouldBe(nameof(CashierTexts.MayNotBackdate));
        host.ActAs("zhou", BillingRights.TakePayment, BillingRights.BackdatePayment);
        (await On(Today.AddDays(-1), " ")).Refusal!.Text.Key.ShouldBe(nameof(CashierTexts.BackdateNeedsReason));
        (await On(Today.AddDays(-1), "补录")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_pays_without_the_right()
    {
        await using var host = await HouseholdAsync();
        host.ActAs("guest");

        (await PayAsync(host, Guid.NewGuid(), 100, [new(PaymentMethod.Cash, Yuan(100))])).Refusal!.Text.ShouldBe(Platform.PlatformTexts.NotAllowed);
    }

    static Money Yuan(decimal yuan) => Money.FromYuan(yuan);

    static async Task<ModuleHost> HouseholdAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220), BillingHost.Charge(2, 1, "1-1-101", "2026-10", 220));
        host.ActAs("zhou", BillingRights.TakePayment);
        return host;
    }

    static Task<Outcome<TakenPayment>> PayAsync(ModuleHost host, Guid id, decimal toPay, TenderLine[] given, ChosenCharge[]? charges = null) =>
        host.Get<TakePayment>().RunAsync(new(id, "1-1-101", Today, charges, Yuan(toPay), given));
}
