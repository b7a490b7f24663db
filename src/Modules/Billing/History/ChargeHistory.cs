using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.History;

/// <summary>Charges posted to the unit, those of one day and period together; counter-entries by themselves.</summary>
internal sealed class ChargeHistory(IDbContextFactory<BillingDb> databases) : IUnitHistory
{
    public string Right => BillingRights.SeeAccounts;
    public string Key => "billed";
    public Text Kind => HistoryTexts.Billed;
    public string Icon => Ui.AppIcon.Calendar;

    public async Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var names = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
        var charges = await db.Charges.AsNoTracking().Where(charge => charge.UnitId == unit.Id)
            .Select(charge => new { charge.Number, charge.PostedOn, charge.Period, charge.ItemCode, charge.Amount.Fen }).ToListAsync(ct);
        return [.. charges.GroupBy(charge => (charge.PostedOn, charge.Period, IsCounter: charge.Fen < 0)).Select(group =>
        {
            var items = group.Select(charge => names.GetValueOrDefault(charge.ItemCode, charge.ItemCode)).Distinct().ToList();
            return new UnitEvent(group.Key.PostedOn, group.Key.IsCounter ? HistoryTexts.ChargeReversed(group.Key.Period, items) : HistoryTexts.BilledItems(group.Key.Period, items), "",
                group.Count() == 1 ? $"/billing/ledger/{group.First().Number}" : $"/billing/ledger?q={Uri.EscapeDataString(unit.Code)}&from={group.Key.Period}&to={group.Key.Period}", new Money(group.Sum(charge => charge.Fen)));
        })];
    }
}
