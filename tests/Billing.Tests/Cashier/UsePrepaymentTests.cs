using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
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
