using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Cashier;

public sealed class UsePrepaymentTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_settles_the_oldest_without_a_receipt_number_and_the_rest_stays_prepaid()
    {
        await using var host = await PrepaidAsync(300);

        (await UseAsync(host, 250)).Value.ShouldBe(new UsedPrepayment(Yuan(250), 2));

        (await host.QueryAsync(db => db.Charges.OrderBy(charge => charge.Number).Select(charge => charge.Paid.Fen).ToListAsync())).ShouldBe([220_00L, 30_00L]);
        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.ShouldBe(Yuan(50));
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(1);
        (await host.QueryAsync(db => db.Allocations.CountAsync(allocation => allocation.PaymentId == null))).ShouldBe(2);
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Chosen_charges_get_what_was_chosen_and_one_gone_refuses_all()
    {
        await using var host = await PrepaidAsync(300);

        (await UseAsync(host, 220, new ChosenCharge(2, Yuan(220)))).Value.ShouldBe(new UsedPrepayment(Yuan(220), 1));
        (await UseAsync(host, 80, new ChosenCharge(2, Yuan(80)))).Refusal!.Text.Key.ShouldBe(nameof(PaymentTexts.ChargeNotOpen));

        (await host.QueryAsync(db => db.Charges.SingleAsync(charge => charge.Number == 1))).Paid.ShouldBe(Money.Zero);
        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.ShouldBe(Yuan(80));
    }

    [Fact]
    public async Task More_than_is_prepaid_is_refused_with_what_there_is_and_a_repeat_does_nothing_twice()
    {
        await using var host = await PrepaidAsync(100);
        var id = Guid.NewGuid();

        (await UseAsync(host, 100.01m)).Refusal!.Text.ShouldBe(CashierTexts.LessPrepaid("1-1-101", Yuan(100)));
        (await host.Get<UsePrepayment>().RunAsync(new(id, "1-1-101", Yuan(60), null), Ct)).Succeeded.ShouldBeTrue();
        (await host.Get<UsePrepayment>().RunAsync(new(id, "1-1-101", Yuan(60), null), Ct)).Value.Used.ShouldBe(Yuan(60));

        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.ShouldBe(Yuan(40));
    }

    [Fact]
    public async Task Along_with_money_it_settles_first_and_the_receipt_says_so()
    {
        await using var host = await PrepaidAsync(100);

        var taken = await host.PayWithPrepaidAsync(150);

        (taken.Amount, taken.Settled, taken.Prepaid).ShouldBe((Yuan(150), Yuan(250), Yuan(0)));
        var payment = await host.QueryAsync(db => db.Payments.SingleAsync(payment => payment.Id == taken.PaymentId));
        (payment.Settled, payment.Prepaid).ShouldBe((Yuan(150), Yuan(0)));
        (await host.QueryAsync(db => db.Allocations.Where(row => row.PaymentId == null).SumAsync(row => row.Principal.Fen))).ShouldBe(100_00);
        var sheet = (await host.Get<ReceiptReader>().ReadAsync(taken.PaymentId, 1, "", Ct))!;
        (sheet.Amount, sheet.PrepaidUsed, Money.Sum(sheet.Lines.Select(line => line.Amount))).ShouldBe((Yuan(150), Yuan(100), Yuan(250)));
        var last = (await host.Get<AccountReader>().ReadAsync("1-1-101", host.Get<EstateClock>().Today, Ct))!.Last;
        last.Single(receipt => receipt.Id == taken.PaymentId).What.ShouldBe("MGMT 2026-09 至 10");
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task A_payment_taken_back_gives_back_the_prepayment_used_along_with_it()
    {
        await using var host = await PrepaidAsync(100);
        var taken = await host.PayWithPrepaidAsync(150);

        await host.ReverseAsync(paymentId: taken.PaymentId);

        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.ShouldBe(Yuan(100));
        (await host.QueryAsync(db => db.Charges.SumAsync(charge => charge.Paid.Fen))).ShouldBe(0);
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Along_with_money_more_than_is_prepaid_or_another_day_is_refused()
    {
        await using var host = await PrepaidAsync(100);
        host.ActAs("zhou", BillingRights.TakePayment, BillingRights.BackdatePayment);
        var today = host.Get<EstateClock>().Today;
        Task<Outcome<TakenPayment>> Pay(DateOnly day, decimal prepaid) =>
            host.Get<TakePayment>().RunAsync(new(Guid.NewGuid(), "1-1-101", day, null, Yuan(1), [new(PaymentMethod.Cash, Yuan(1))], BackdateReason: "补记", UsePrepaid: Yuan(prepaid)), Ct);

        (await Pay(today, 100.01m)).Refusal!.Text.ShouldBe(CashierTexts.LessPrepaid("1-1-101", Yuan(100)));
        (await Pay(today.AddDays(-1), 50)).Refusal!.Text.ShouldBe(CashierTexts.PrepaidOnlyToday(today.AddDays(-1)));
    }

    static Task<Outcome<UsedPrepayment>> UseAsync(ModuleHost host, decimal yuan, params ChosenCharge[] charges) =>
        host.Get<UsePrepayment>().RunAsync(new(Guid.NewGuid(), "1-1-101", Yuan(yuan), charges.Length == 0 ? null : charges), Ct);

    static Money Yuan(decimal yuan) => Money.FromYuan(yuan);

    /// <summary>Prepaid before two charges of 220 were posted.</summary>
    static async Task<ModuleHost> PrepaidAsync(decimal yuan)
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.PayAsync(yuan);
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220), BillingHost.Charge(2, 1, "1-1-101", "2026-10", 220));
        return host;
    }
}
