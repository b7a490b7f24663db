using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.History;

/// <summary>Charges posted to the unit, those of one day and period together; counter-entries by themselves.</summary>
internal sealed class ChargeHistory(IDbContextFactory<BillingDb> databases, EstateClock clock) : IUnitHistory
{
    public string Right => BillingRights.SeeAccounts;
    public string Key => "billed";
    public Text Kind => HistoryTexts.Billed;
    public string Icon => Ui.AppIcon.Calendar;

    public async Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var names = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
        var charges = await (from charge in db.Charges.AsNoTracking()
                             where charge.UnitId == unit.Id
                             from run in db.Runs.Where(run => run.Id == charge.RunId).DefaultIfEmpty()
                             orderby charge.Number
                             select new { charge.Number, charge.PostedOn, charge.Period, charge.ItemCode, charge.Amount.Fen, charge.CounterNumber, PostedAt = (DateTime?)run!.At }).ToListAsync(ct);
        var taken = await db.ReversalRequests.AsNoTracking().Where(asked => asked.UnitCode == unit.Code && asked.State == ReversalState.Approved && asked.ChargeNumber != null && asked.Waiver.Fen == 0)
            .ToDictionaryAsync(asked => asked.ChargeNumber!.Value, asked => asked.DecidedAt, ct);
        return [.. charges.GroupBy(charge => (charge.PostedOn, charge.Period, IsCounter: charge.Fen < 0)).Select(group =>
        {
            var items = group.Select(charge => names.GetValueOrDefault(charge.ItemCode, charge.ItemCode)).Distinct().ToList();
            return new UnitEvent(group.Key.PostedOn, group.Key.IsCounter ? HistoryTexts.ChargeReversed(group.Key.Period, items) : HistoryTexts.BilledItems(group.Key.Period, items), "",
                group.Count() == 1 ? $"/billing/ledger/{group.First().Number}" : $"/billing/ledger?q={Uri.EscapeDataString(unit.Code)}&from={group.Key.Period}&to={group.Key.Period}", new Money(group.Sum(charge => charge.Fen)),
                clock.Within(group.Key.PostedOn, group.Max(charge => group.Key.IsCounter ? taken.GetValueOrDefault(charge.CounterNumber ?? 0) : charge.PostedAt)));
        })];
    }
}
