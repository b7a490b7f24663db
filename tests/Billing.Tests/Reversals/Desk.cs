using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.LateFees;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Reversals;

/// <summary>What people at the desk do, in a line of a test.</summary>
internal static class Desk
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TakenPayment> PayAsync(this ModuleHost host, decimal yuan, string unit = "1-1-101")
    {
        host.ActAs("zhou", BillingRights.TakePayment);
        var money = Money.FromYuan(yuan);
        var day = host.Get<EstateClock>().Today;
        return (await host.Get<TakePayment>().RunAsync(new(Guid.NewGuid(), unit, day, null, money, [new(PaymentMethod.Cash, money)]), Ct)).Value;
    }

    /// <summary>Takes money and uses all prepayment along with it.</summary>
    public static async Task<TakenPayment> PayWithPrepaidAsync(this ModuleHost host, decimal yuan, string unit = "1-1-101")
    {
        host.ActAs("zhou", BillingRights.TakePayment);
        var (money, day) = (Money.FromYuan(yuan), host.Get<EstateClock>().Today);
        var prepaid = await host.QueryAsync(db => db.Accounts.Select(account => account.Prepaid).SingleOrDefaultAsync(Ct));
        return (await host.Get<TakePayment>().RunAsync(new(Guid.NewGuid(), unit, day, null, money, [new(PaymentMethod.Cash, money)], UsePrepaid: prepaid), Ct)).Value;
    }

    public static async Task<PostedReversal> ReverseAsync(this ModuleHost host, long? paymentId = null, long? chargeNumber = null)
    {
        host.ActAs("zhou", BillingRights.AskReversal);
        var asked = await host.Get<AskReversal>().RunAsync(new(Guid.NewGuid(), paymentId, chargeNumber, "收错"), Ct);
        host.ActAs("wang", BillingRights.ApproveReversal);
        return (await host.Get<ApproveReversal>().RunAsync(new(Guid.NewGuid(), asked.Value), Ct)).Value;
    }

    /// <summary>Uses the unit's prepayment as a bill run does right after posting.</summary>
    public static Task UsePrepaymentAsync(this ModuleHost host, long unitId) => host.QueryAsync(async db =>
    {
        var day = host.Get<EstateClock>().Today;
        var prepaid = (await db.Accounts.FindAsync([unitId], Ct))?.Prepaid ?? Money.Zero;
        var charges = await db.Charges.Where(charge => charge.UnitId == unitId).Open().ToListAsync(Ct);
        var balances = await OpenBalances.LoadAsync(db, charges, Ct);
        foreach (var share in Allocation.OldestFirst(prepaid, balances.Select(balance => balance.At(day))).Shares)
        {
            charges.Single(charge => charge.Number == share.Number).Settle(share.Principal, share.Fee);
            db.Allocations.Add(new ChargeAllocation { ChargeNumber = share.Number, Date = day, Principal = share.Principal, Fee = share.Fee });
            await Prepayment.AddAsync(db, unitId, "1-1-101", day, -share.Amount, null, share.Number, Ct);
            await db.SaveChangesAsync(Ct);
        }
        return 0;
    });

    /// <summary>Uses prepayment at the counter for one charge, at most what there is.</summary>
    public static async Task UseChosenAsync(this ModuleHost host, decimal yuan, long charge)
    {
        host.ActAs("zhou", BillingRights.TakePayment);
        var prepaid = await host.QueryAsync(db => db.Accounts.Select(account => account.Prepaid).SingleOrDefaultAsync(Ct));
        var amount = Money.Min(prepaid, Money.FromYuan(yuan));
        (await host.Get<UsePrepayment>().RunAsync(new(Guid.NewGuid(), "1-1-101", amount, [new ChosenCharge(charge)]), Ct)).Succeeded.ShouldBe(amount.IsPositive);
    }

    /// <summary>Waives the late fee due on a charge by two people.</summary>
    public static async Task WaiveAsync(this ModuleHost host, long charge)
    {
        var day = host.Get<EstateClock>().Today;
        var due = await host.QueryAsync(async db => await FeeDue.OnAsync(db, await db.Charges.SingleAsync(row => row.Number == charge, Ct), day, Ct));
        host.ActAs("zhou", BillingRights.AskReversal);
        var asked = await host.Get<AskWaiver>().RunAsync(new(Guid.NewGuid(), charge, due, "停水"), Ct);
        asked.Succeeded.ShouldBe(due.IsPositive);
        host.ActAs("wang", BillingRights.ApproveReversal);
        if (asked.Succeeded)
            (await host.Get<ApproveReversal>().RunAsync(new(Guid.NewGuid(), asked.Value), Ct)).Succeeded.ShouldBeTrue();
    }

    public static async Task ShouldBalanceAsync(this ModuleHost host)
    {
        foreach (var invariant in (IEnumerable<IInvariant>)host.Services.GetService(typeof(IEnumerable<IInvariant>))!)
            (await invariant.CheckAsync(Ct)).Violations.ShouldBeEmpty(invariant.Title);
        var taken = await host.QueryAsync(db => db.Payments.SumAsync(payment => payment.Amount.Fen));
        var settled = await host.QueryAsync(db => db.Charges.SumAsync(charge => charge.Paid.Fen + charge.FeePaid.Fen));
        var prepaid = await host.QueryAsync(db => db.Accounts.SumAsync(account => account.Prepaid.Fen));
        (settled + prepaid).ShouldBe(taken);
    }
}
