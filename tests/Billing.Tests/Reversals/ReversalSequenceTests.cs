using CsCheck;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Reversals;

/// <summary>Whatever is paid, used, reversed and issued in whatever order: sums agree, nothing falls below zero, and all can be taken back.</summary>
public sealed class ReversalSequenceTests
{
    enum Deed { Pay, PayWithPrepaid, Use, UseChosen, Waive, ReversePayment, ReverseCharge, Issue, Wait }

    static readonly Gen<(Deed Deed, int Size)[]> Sequences =
        Gen.Select(Gen.Frequency((4, Gen.Const(Deed.Pay)), (2, Gen.Const(Deed.PayWithPrepaid)), (2, Gen.Const(Deed.Use)), (2, Gen.Const(Deed.UseChosen)), (1, Gen.Const(Deed.Waive)), (3, Gen.Const(Deed.ReversePayment)), (2, Gen.Const(Deed.ReverseCharge)), (2, Gen.Const(Deed.Issue)), (1, Gen.Const(Deed.Wait))),
            Gen.Int[1, 60_000]).Array[4, 14];

    [Fact]
    public async Task Any_sequence_balances_and_can_be_taken_back_whole() =>
        await Sequences.SampleAsync(async deeds =>
        {
            await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
            await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-08", 220, lateFee: 3m), BillingHost.Charge(2, 1, "1-1-101", "2026-09", 80.5m));
            foreach (var (deed, size) in deeds)
                await DoAsync(host, deed, size);
            await host.ShouldBalanceAsync();

            foreach (var payment in await ValidAsync(host))
                await host.ReverseAsync(paymentId: payment);
            await host.ShouldBalanceAsync();
            (await host.QueryAsync(db => db.Charges.SumAsync(charge => charge.Paid.Fen + charge.FeePaid.Fen))).ShouldBe(0);
            (await host.QueryAsync(db => db.Accounts.SumAsync(account => account.Prepaid.Fen))).ShouldBe(0);
        }, iter: 12, threads: 1);

    static async Task DoAsync(ModuleHost host, Deed deed, int size)
    {
        switch (deed)
        {
            case Deed.Pay:
                await host.PayAsync(size / 100m);
                break;
            case Deed.PayWithPrepaid:
                await host.PayWithPrepaidAsync(size / 100m);
                break;
            case Deed.Use:
                await host.UsePrepaymentAsync(1);
                break;
            case Deed.UseChosen when await OpenAsync(host) is { Count: > 0 } open:
                await host.UseChosenAsync(size / 100m, open[size % open.Count]);
                break;
            case Deed.Waive when await OpenAsync(host) is { Count: > 0 } open:
                await host.WaiveAsync(open[size % open.Count]);
                break;
            case Deed.ReversePayment when await ValidAsync(host) is { Count: > 0 } valid:
                await host.ReverseAsync(paymentId: valid[size % valid.Count]);
                break;
            case Deed.ReverseCharge when await host.QueryAsync(db => db.Charges.Where(charge => charge.CounterNumber == null).Select(charge => charge.Number).ToListAsync()) is { Count: > 0 } live:
                await host.ReverseAsync(chargeNumber: live[size % live.Count]);
                break;
            case Deed.Issue:
                var next = await host.QueryAsync(db => db.Charges.MaxAsync(charge => charge.Number)) + 1;
                await host.AddChargesAsync(BillingHost.Charge(next, 1, "1-1-101", "2026-10", size / 100m, lateFee: size % 2 == 0 ? 1m : null));
                break;
            case Deed.Wait:
                host.Time.Advance(TimeSpan.FromDays(size % 40));
                break;
        }
    }

    static Task<List<long>> OpenAsync(ModuleHost host) => host.QueryAsync(db => db.Charges.Open().Select(charge => charge.Number).ToListAsync());

    static Task<List<long>> ValidAsync(ModuleHost host) =>
        host.QueryAsync(db => db.Payments.Where(payment => payment.State == PaymentState.Valid).Select(payment => payment.Id).ToListAsync());
}
