using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Billing.Receipts;

/// <summary>Reads a payment as its receipt says it.</summary>
internal sealed class ReceiptReader(IDbContextFactory<BillingDb> factory, EstateClock clock, ISettings settings, IDisplayNames names)
{
    public async Task<string> HeadAsync(CancellationToken ct) => await settings.GetAsync(BillingSettings.ReceiptHead, clock.Today, ct);

    /// <param name="print">Which print this is: from the second on it is marked 补打.</param>
    /// <returns>None when there is no such payment.</returns>
    public async Task<ReceiptSheet?> ReadAsync(long paymentId, int print, string printedBy, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        if (await db.Payments.AsNoTracking().Include(payment => payment.Lines).SingleOrDefaultAsync(payment => payment.Id == paymentId, ct) is not { } payment)
            return null;
        var (parts, used) = await PartsAsync(db, paymentId, ct);
        var lines = payment.Lines.OrderBy(line => line.Position).Select(line => new TenderLine(line.Method, line.Amount)).ToList();
        return new ReceiptSheet(await HeadAsync(ct), payment.ReceiptNo, When(payment), payment.UnitCode, payment.Payer, ReceiptSheets.Lines(parts, payment.Prepaid),
            payment.Amount, ReceiptSheets.Capitals(payment.Amount), ReceiptSheets.Methods(lines, payment.CashGiven, payment.Change),
            ReceiptSheets.Stamps(lines.Select(line => line.Method)), await names.OfAsync(payment.Cashier, ct))
        {
            Again = print > 1 ? CashierTexts.PrintedAgain(print - 1, $"{clock.ToLocal(clock.UtcNow):yyyy-MM-dd HH:mm}", printedBy).ToString() : null,
            Reversed = payment.State == PaymentState.Valid ? null : CashierTexts.Get("PaymentState_" + payment.State),
            Foot = await settings.GetAsync(BillingSettings.ReceiptFoot, clock.Today, ct),
            VoucherNo = payment.VoucherNo,
            PrepaidUsed = used,
        };
    }

    string When(Payment payment)
    {
        var taken = clock.ToLocal(payment.TakenAt);
        return DateOnly.FromDateTime(taken) == payment.Date ? $"{taken:yyyy-MM-dd HH:mm}" : $"{payment.Date:yyyy-MM-dd}";
    }

    /// <summary>What the payment settled, charge by charge, and how much of that was prepayment.</summary>
    static async Task<(List<ReceiptPart> Parts, Money Used)> PartsAsync(BillingDb db, long paymentId, CancellationToken ct)
    {
        var items = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, ct);
        var rows = await db.Allocations.AsNoTracking().Where(allocation => allocation.PaymentId == paymentId || allocation.UsedInPayment == paymentId).OrderBy(allocation => allocation.Id)
            .Join(db.Charges, allocation => allocation.ChargeNumber, charge => charge.Number, (allocation, charge) => new { allocation, charge }).ToListAsync(ct);
        var parts = rows.GroupBy(row => row.charge.Number).Select(rows =>
        {
            var charge = rows.First().charge;
            var item = items.GetValueOrDefault(charge.ItemCode);
            return new ReceiptPart(item?.Name ?? charge.ItemCode, charge.Period, Money.Sum(rows.Select(row => row.allocation.Principal)), Money.Sum(rows.Select(row => row.allocation.Fee)),
                Computing.Of(charge, item?.Kind).Short);
        });
        return ([.. parts], Money.Sum(rows.Where(row => row.allocation.UsedInPayment is not null).Select(row => row.allocation.Principal + row.allocation.Fee)));
    }
}
