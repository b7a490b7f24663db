using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Cashier;

/// <summary>What prepayment settled, on how many charges.</summary>
internal sealed record UsedPrepayment(Money Used, int Charges);

/// <summary>
/// Settles charges of a unit from its prepayment (预存) at the counter, the chosen ones or without a choice the oldest (BIL-06), dated today.
/// No money is taken, so no receipt number is used.
/// </summary>
[Requires(BillingRights.TakePayment)]
internal sealed class UsePrepayment(OperationServices<BillingDb> services, IEstate estate) : Operation<BillingDb, UsePrepayment.Command, UsedPrepayment>(services)
{
    /// <param name="Amount">At most this much is used; refused when less is prepaid.</param>
    /// <param name="Charges">Null to settle the oldest first.</param>
    public sealed record Command(Guid Id, string UnitCode, Money Amount, IReadOnlyList<ChosenCharge>? Charges) : ICommand;

    protected override async Task<Outcome<UsedPrepayment>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (await estate.UnitAsync(command.UnitCode, ct) is not { } unit)
            return new Refusal(CashierTexts.NoSuchUnit(command.UnitCode));
        var prepaid = (await work.Db.Accounts.FindAsync([unit.Id], ct))?.Prepaid ?? Money.Zero;
        if (!command.Amount.IsPositive || command.Amount > prepaid)
            return new Refusal(CashierTexts.LessPrepaid(unit.Code, prepaid));

        var charges = await work.Db.Charges.Where(charge => charge.UnitId == unit.Id).Open().ToListAsync(ct);
        var open = (await OpenBalances.LoadAsync(work.Db, charges, ct)).Select(balance => balance.At(work.Today));
        Outcome<Allocation> allocation = command.Charges is null ? Allocation.OldestFirst(command.Amount, open) : Allocation.ToChosen(command.Amount, open, command.Charges);
        if (allocation.Refusal is { } refusal)
            return refusal;
        if (allocation.Value.Shares.Count == 0)
            return new Refusal(CashierTexts.NothingToSettle(unit.Code));

        var settled = allocation.Value.Shares.Select(share => (Charge: charges.Single(charge => charge.Number == share.Number), Share: share)).ToList();
        foreach (var (charge, share) in settled)
        {
            var date = Allocation.SettledOn(work.Today, charge.PostedOn);
            charge.Settle(share.Principal, share.Fee);
            work.Db.Allocations.Add(new ChargeAllocation { ChargeNumber = charge.Number, Date = date, Principal = share.Principal, Fee = share.Fee });
            await Prepayment.AddAsync(work.Db, unit.Id, unit.Code, date, -share.Amount, null, charge.Number, ct);
        }
        work.Publish(new BooksChanged(Guid.NewGuid(), $"prepayment {unit.Id}", [.. settled.Select(pair => pair.Charge.Period.Number).Distinct().Order()]));
        return new UsedPrepayment(allocation.Value.Settled, settled.Count);
    }
}
