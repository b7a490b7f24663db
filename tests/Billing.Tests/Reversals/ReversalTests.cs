using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Reversals;

public sealed class ReversalTests
{
    static readonly DateOnly Today = new(2026, 11, 24);
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_payment_is_reversed_by_a_negative_row_on_its_own_day_and_earlier_books_stay()
    {
        await using var host = await HouseholdAsync();
        var paid = await host.PayAsync(250);
        host.Time.Advance(TimeSpan.FromDays(2));

        var posted = await host.ReverseAsync(paymentId: paid.PaymentId);

        var row = await host.QueryAsync(db => db.Payments.Include(payment => payment.Lines).SingleAsync(payment => payment.Id == posted.PaymentId));
        row.ReceiptNo.ShouldBe(paid.ReceiptNo);
        row.Date.ShouldBe(Today.AddDays(2));
        (row.Amount, row.Settled, row.Prepaid).ShouldBe((Yuan(-250), Yuan(-220), Yuan(-30)));
        row.Lines.Single().Amount.ShouldBe(Yuan(-250));
        (await host.QueryAsync(db => db.Payments.Where(payment => payment.Id == paid.PaymentId).Select(payment => payment.State).SingleAsync())).ShouldBe(PaymentState.Reversed);
        (await host.QueryAsync(db => db.Charges.SingleAsync(charge => charge.Number == 1))).State.ShouldBe(ChargeState.Open);
        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.ShouldBe(Money.Zero);
        (await host.QueryAsync(db => db.Allocations.Where(allocation => allocation.Date <= Today).SumAsync(allocation => allocation.Principal.Fen))).ShouldBe(220_00);
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Prepayment_that_was_used_is_taken_back_from_the_newest_use()
    {
        await using var host = await HouseholdAsync();
        var paid = await host.PayAsync(700);
        await host.AddChargesAsync(BillingHost.Charge(2, 1, "1-1-101", "2026-10", 220), BillingHost.Charge(3, 1, "1-1-101", "2026-11", 200));
        await host.UsePrepaymentAsync(1);
        await host.PayAsync(50);

        await host.ReverseAsync(paymentId: paid.PaymentId);

        var open = await host.QueryAsync(db => db.Charges.OrderBy(charge => charge.Number).ToListAsync());
        open.ConvertAll(charge => charge.Paid).ShouldBe([Money.Zero, Yuan(50), Money.Zero]);
        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.ShouldBe(Money.Zero);
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task A_charge_is_reversed_by_its_counter_charge_and_its_money_becomes_prepayment()
    {
        await using var host = await HouseholdAsync();
        await host.PayAsync(100);

        var posted = await host.ReverseAsync(chargeNumber: 1);

        posted.ChargeNumber.ShouldBe(2);
        var charges = await host.QueryAsync(db => db.Charges.OrderBy(charge => charge.Number).ToListAsync());
        (charges[1].Amount, charges[1].PostedOn, charges[1].CounterNumber).ShouldBe((Yuan(-220), Today, 1L));
        charges.ShouldAllBe(charge => charge.State == ChargeState.Reversed && charge.Paid.IsZero);
        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.ShouldBe(Yuan(100));
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task A_payment_on_a_charge_reversed_meanwhile_goes_out_of_the_prepayment_it_became()
    {
        await using var host = await HouseholdAsync();
        var paid = await host.PayAsync(100);
        await host.ReverseAsync(chargeNumber: 1);
        await host.AddChargesAsync(BillingHost.Charge(3, 1, "1-1-101", "2026-09", 210));
        await host.UsePrepaymentAsync(1);

        await host.ReverseAsync(paymentId: paid.PaymentId);

        (await host.QueryAsync(db => db.Charges.SingleAsync(charge => charge.Number == 3))).Paid.ShouldBe(Money.Zero);
        (await host.QueryAsync(db => db.Payments.SingleAsync(payment => payment.ReversalOf != null))).Settled.ShouldBe(Money.Zero);
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task A_reversed_charge_frees_its_sources_for_the_next_run()
    {
        await using var host = await HouseholdAsync();
        await host.QueryAsync(async db =>
        {
            db.Meters.Add(new Meter { Number = "S-1", UnitId = 1, UnitCode = "1-1-101", ItemCode = "WATER" });
            await db.SaveChangesAsync(Ct);
            var reading = new MeterReading { MeterId = 1, Period = Period.Parse("2026-09"), Billed = true };
            db.Readings.Add(reading);
            await db.SaveChangesAsync(Ct);
            db.Sources.Add(new PostedSource { ChargeNumber = 1, Kind = SourceKind.Reading, SourceId = reading.Id, UnitId = 1, ItemCode = "WATER", Period = reading.Period });
            return await db.SaveChangesAsync(Ct);
        });

        await host.ReverseAsync(chargeNumber: 1);

        (await host.QueryAsync(db => db.Readings.SingleAsync())).Billed.ShouldBeFalse();
        (await host.QueryAsync(db => db.Sources.SingleAsync())).Live.ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_asked_does_not_decide_and_nothing_is_decided_or_asked_twice()
    {
        await using var host = await HouseholdAsync();
        var paid = await host.PayAsync(100);
        host.ActAs("zhou", BillingRights.AskReversal, BillingRights.ApproveReversal);
        Task<Outcome<long>> AskAsync() => host.Get<AskReversal>().RunAsync(new(Guid.NewGuid(), paid.PaymentId, null, "收错房号"));
        Task<Outcome<PostedReversal>> ApproveAsync(long id) => host.Get<ApproveReversal>().RunAsync(new(Guid.NewGuid(), id));
        var asked = await AskAsync();

        (await AskAsync()).Refusal!.Text.ShouldBe(ReversalTexts.AlreadyAsked("周敏"));
        (await ApproveAsync(asked.Value)).Refusal!.Text.ShouldBe(ReversalTexts.NotByTheAsker);
        host.ActAs("wang", BillingRights.ApproveReversal);
        (await ApproveAsync(asked.Value)).Succeeded.ShouldBeTrue();
        (await ApproveAsync(asked.Value)).Refusal!.Text.Key.ShouldBe(nameof(ReversalTexts.AlreadyDecided));
        host.ActAs("zhou", BillingRights.AskReversal);
        (await AskAsync()).Refusal!.Text.ShouldBe(ReversalTexts.PaymentIsReversed(paid.ReceiptNo));
        (await ApproveAsync(asked.Value)).Refusal!.Text.ShouldBe(Platform.PlatformTexts.NotAllowed);
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Two_who_approve_at_once_reverse_once()
    {
        await using var host = await HouseholdAsync();
        var paid = await host.PayAsync(100);
        host.ActAs("zhou", BillingRights.AskReversal);
        var asked = await host.Get<AskReversal>().RunAsync(new(Guid.NewGuid(), paid.PaymentId, null, "收错房号"), Ct);
        host.ActAs("wang", BillingRights.ApproveReversal);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.Get<ApproveReversal>().RunAsync(new(Guid.NewGuid(), asked.Value), Ct))));

        outcomes.Count(outcome => outcome.Succeeded).ShouldBe(1);
        outcomes.Where(outcome => !outcome.Succeeded).ShouldAllBe(outcome => outcome.Refusal!.Text.Key == nameof(ReversalTexts.AlreadyDecided));
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(2);
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Declining_needs_a_reason_and_changes_nothing_but_the_request()
    {
        await using var host = await HouseholdAsync();
        var paid = await host.PayAsync(100);
        host.ActAs("zhou", BillingRights.AskReversal);
        var asked = await host.Get<AskReversal>().RunAsync(new(Guid.NewGuid(), paid.PaymentId, null, "收错房号"), Ct);
        host.ActAs("wang", BillingRights.ApproveReversal);

        (await host.Get<DeclineReversal>().RunAsync(new(Guid.NewGuid(), asked.Value, " "), Ct)).Refusal!.Text.ShouldBe(ReversalTexts.ReasonMissing);
        (await host.Get<DeclineReversal>().RunAsync(new(Guid.NewGuid(), asked.Value, "收得对"), Ct)).Succeeded.ShouldBeTrue();

        (await host.QueryAsync(db => db.Payments.SingleAsync())).State.ShouldBe(PaymentState.Valid);
        (await host.QueryAsync(db => db.ReversalRequests.SingleAsync())).State.ShouldBe(ReversalState.Declined);
    }

    static Money Yuan(decimal yuan) => Money.FromYuan(yuan);

    static async Task<ModuleHost> HouseholdAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220));
        return host;
    }
}
