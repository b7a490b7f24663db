using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.History;

/// <summary>What was asked to be reversed or waived on the unit (BIL-10), and why.</summary>
internal sealed class ReversalHistory(IDbContextFactory<BillingDb> databases, IDisplayNames names, EstateClock clock) : IUnitHistory
{
    public string Right => BillingRights.SeeAccounts;
    public string Key => "reversal";
    public Text Kind => HistoryTexts.Reversal;
    public string Icon => Ui.AppIcon.Undo;

    public async Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var asked = await (from request in db.ReversalRequests.AsNoTracking()
                           where request.UnitCode == unit.Code
                           orderby request.Id
                           from payment in db.Payments.Where(payment => payment.Id == request.PaymentId).DefaultIfEmpty()
                           from charge in db.Charges.Where(charge => charge.Number == request.ChargeNumber).DefaultIfEmpty()
                           select new { Request = request, ReceiptNo = (string?)payment!.ReceiptNo, ItemCode = (string?)charge!.ItemCode, Period = (Period?)charge.Period }).ToListAsync(ct);
        var items = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
        var events = new List<UnitEvent>(asked.Count);
        foreach (var one in asked)
        {
            var charge = one.ItemCode is null ? "" : $"{items.GetValueOrDefault(one.ItemCode, one.ItemCode)} {one.Period}";
            var what = one.ReceiptNo is not null ? HistoryTexts.AskedReceipt(one.ReceiptNo, one.Request.Reason)
                : one.Request.IsWaiver ? HistoryTexts.AskedWaiver(charge, one.Request.Reason) : HistoryTexts.AskedCharge(charge, one.Request.Reason);
            events.Add(new(clock.DateOf(one.Request.AskedAt), what, await names.OfAsync(one.Request.AskedBy, ct), ReversalAddress.Of(one.Request.Id), At: one.Request.AskedAt));
        }
        return events;
    }
}
