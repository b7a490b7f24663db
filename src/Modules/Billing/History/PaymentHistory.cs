using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.History;

/// <summary>Receipts of the unit, and their reversals on the day they were taken back.</summary>
internal sealed class PaymentHistory(IDbContextFactory<BillingDb> databases, IDisplayNames names, EstateClock clock) : IUnitHistory
{
    public string Right => BillingRights.SeeAccounts;
    public string Key => "paid";
    public Text Kind => HistoryTexts.Payment;
    public string Icon => Ui.AppIcon.Yuan;

    public async Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var payments = await db.Payments.AsNoTracking().Include(payment => payment.Lines).Where(payment => payment.UnitId == unit.Id).OrderBy(payment => payment.Id).ToListAsync(ct);
        var approvers = await db.ReversalRequests.AsNoTracking().Where(asked => asked.UnitCode == unit.Code && asked.State == ReversalState.Approved && asked.PaymentId != null)
            .ToDictionaryAsync(asked => asked.PaymentId!.Value, asked => asked.DecidedBy, ct);
        var events = new List<UnitEvent>(payments.Count);
        foreach (var payment in payments)
        {
            var methods = AccountReader.Methods(payment);
            var what = payment.ReversalOf is not null ? HistoryTexts.PaymentReversed(payment.ReceiptNo)
                : payment.Prepaid.IsPositive ? HistoryTexts.PaidPrepaying(methods, payment.ReceiptNo, payment.Prepaid) : HistoryTexts.Paid(methods, payment.ReceiptNo);
            events.Add(new(payment.Date, what, await names.OfAsync(approvers.GetValueOrDefault(payment.ReversalOf ?? 0) ?? payment.Cashier, ct), ReceiptAddress.Of(payment.ReversalOf ?? payment.Id), payment.Amount, clock.Within(payment.Date, payment.TakenAt)));
        }
        return events;
    }
}
