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

    /// <summary>The receipts of money taken at once for several units, in the order of their numbers.</summary>
    /// <param name="prints">Which print each is.</param>
    public async Task<IReadOnlyList<ReceiptSheet>> ReadJointAsync(Guid jointId, IReadOnlyList<int> prints, string printedBy, CancellationToken ct)
    {
        var sheets = new List<ReceiptSheet>();
        foreach (var id in await JointAsync(jointId, ct))
            if (await ReadAsync(id, prints.ElementAtOrDefault(sheets.Count), printedBy, ct) is { } sheet)
                sheets.Add(sheet);
        return sheets;
    }

    /// <summary>The payments taken at once, in the order of their receipts.</summary>
    public async Task<IReadOnlyList<long>> JointAsync(Guid jointId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Payments.AsNoTracking().Where(payment => payment.JointId == jointId && payment.ReversalOf == null).OrderBy(payment => payment.Id).Select(payment => payment.Id).ToListAsync(ct);
    }

    /// <param name="print">Which print this is: from the second on it is marked 补打.</param>
    /// <returns>None when there is no such payment.</returns>
    public async Task<ReceiptSheet?> ReadAsync(long paymentId, int print, string printedBy, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        if (await db.Payments.AsNoTracking().Include(payment => payment.Lines).SingleOrDefaultAsync(payment => payment.Id == paymentId, ct) is not { } payment)
            return null;
        var (parts, used) = await PartsAsync(db, paymentId, ct);
        var joint = await TogetherAsync(db, payment.JointId, ct);
        var lines = payment.Lines.OrderBy(line => line.Position).Select(line => new TenderLine(line.Method, line.Amount)).ToList();
        return new ReceiptSheet(await HeadAsync(ct), payment.ReceiptNo, When(payment), payment.UnitCode, payment.Payer, ReceiptSheets.Lines(parts, payment.Prepaid),
            payment.Amount, ReceiptSheets.Capitals(payment.Amount), ReceiptSheets.Methods(lines, payment.CashGiven, joint.Count < 2 ? payment.Change : Money.Zero),
            ReceiptSheets.Stamps(lines.Select(line => line.Method)), await names.OfAsync(payment.Cashier, ct))
        {
            Again = print > 1 ? CashierTexts.PrintedAgain(print - 1, $"{clock.ToLocal(clock.UtcNow):yyyy-MM-dd HH:mm}", printedBy).ToString() : null,
            Reversed = payment.State == PaymentState.Valid ? null : CashierTexts.Get("PaymentState_" + payment.State),
            Foot = await settings.GetAsync(BillingSettings.ReceiptFoot, clock.Today, ct),
            VoucherNo = payment.VoucherNo ?? joint.FirstOrDefault()?.VoucherNo,
            Together = joint.Count < 2 ? null : CashierTexts.TakenTogether(joint.Count, $"{joint[0].ReceiptNo} – {joint[^1].ReceiptNo}", Money.Sum(joint.Select(one => one.Amount))).ToString(),
            TogetherInCash = Money.Sum(joint.Select(one => one.Change)) is { IsPositive: true } change && joint.Count > 1 ? CashierTexts.GivenAndChange(Money.Sum(joint.Select(one => one.CashGiven)), change).ToString() : null,
            PrepaidUsed = used,
        };
    }

    static async Task<List<Payment>> TogetherAsync(BillingDb db, Guid? jointId, CancellationToken ct) => jointId is null ? []
        : await db.Payments.AsNoTracking().Where(payment => payment.JointId == jointId && payment.ReversalOf == null).OrderBy(payment => payment.Id).ToListAsync(ct);

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
            var principal = Money.Sum(rows.Select(row => row.allocation.Principal));
            return new ReceiptPart(item?.Name ?? charge.ItemCode, charge.Period, principal, Money.Sum(rows.Select(row => row.allocation.Fee)), Computing.Of(charge, item?.Kind).ShortFor(principal));
        });
        return ([.. parts], Money.Sum(rows.Where(row => row.allocation.UsedInPayment is not null).Select(row => row.allocation.Principal + row.allocation.Fee)));
    }
}
