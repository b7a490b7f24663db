using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Cashier;

/// <summary>
/// Takes in payments from a file (BIL-06): posted in the order of date, then row; a known voucher with the same amount is unchanged,
/// with another amount it is refused. Money stays on the unit named.
/// </summary>
internal sealed class ImportPayments(OperationServices<BillingDb> services, IEstate estate) : Import<BillingDb, PaymentRow>(services)
{
    public override string Kind => "payments";
    public override Text Title => CashierTexts.ImportPayments;
    public override string Right => BillingRights.ImportPayments;
    protected override RowLayout<PaymentRow> Layout => PaymentRow.Layout;

    protected override async Task ApplyAsync(ImportBatch<PaymentRow> batch, Work<BillingDb> work, CancellationToken ct)
    {
        var fresh = await CheckAsync(batch, work, ct);
        if (!batch.HasErrors && fresh.Count > 0)
            await PostAsync(batch, fresh, work, ct);
    }

    async Task<FreshPayments> CheckAsync(ImportBatch<PaymentRow> batch, Work<BillingDb> work, CancellationToken ct)
    {
        var (seen, fresh, future) = (new RowsSeen(), new FreshPayments(), 0);
        foreach (var part in batch.Parts(ct))
        {
            await CheckAsync(part, batch, seen, fresh, work.Db, ct);
            future += part.Count(row => row.Value.Date > work.Today);
        }
        if (future > 0)
            batch.Warn(CashierTexts.DatesInFuture(future));
        return fresh;
    }

    async Task CheckAsync(IReadOnlyList<RowOf<PaymentRow>> part, ImportBatch<PaymentRow> batch, RowsSeen seen, FreshPayments fresh, BillingDb db, CancellationToken ct)
    {
        var units = (await estate.UnitsAsync([.. part.Select(row => row.Value.UnitCode).Distinct()], ct)).ToDictionary(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal);
        var known = await KnownVouchersAsync(part, db, ct);
        foreach (var row in part)
        {
            if (seen.Add(row.Value.VoucherNo, row.Number) is { } earlier)
                batch.Refuse(row, PaymentRow.VoucherColumn, CashierTexts.VoucherTwiceInFile(Text.Ordinal(earlier)));
            else if (!units.TryGetValue(row.Value.UnitCode, out var unitId))
                batch.Refuse(row, PaymentRow.UnitColumn, CashierTexts.NoSuchUnit(row.Value.UnitCode));
            else if (!known.TryGetValue(row.Value.VoucherNo, out var before))
                fresh.Add(row, unitId);
            else if (before.Amount != row.Value.Amount)
                batch.Refuse(row, PaymentRow.AmountColumn, CashierTexts.VoucherHasOtherAmount(before.Amount, before.ReceiptNo));
            else if (before.UnitId != unitId)
                batch.Refuse(row, PaymentRow.UnitColumn, CashierTexts.VoucherIsOfOtherUnit(before.UnitCode, before.ReceiptNo));
            else
                batch.Unchanged++;
        }
    }

    async Task PostAsync(ImportBatch<PaymentRow> batch, FreshPayments fresh, Work<BillingDb> work, CancellationToken ct)
    {
        var posting = await PaymentPosting.StartAsync(work, fresh.Count, batch.Id, ct);
        foreach (var part in fresh.InOrder(batch.PartRows))
        {
            var payers = await PayersAsync(part, ct);
            await posting.PostAsync([.. part.Select(payment => payment.Payer is null ? payment with { Payer = payers(payment) } : payment)], ct);
            batch.Progress(Platform.PlatformTexts.StepSaving, posting.Count, fresh.Count);
        }
        batch.Added = fresh.Count;
        batch.Totals["amount"] = posting.Total.ToString();
        work.Publish(new BooksChanged(Guid.NewGuid(), $"import {batch.Id}", posting.Periods));
    }

    sealed record KnownVoucher(string VoucherNo, Money Amount, long UnitId, string UnitCode, string ReceiptNo);

    static async Task<Dictionary<string, KnownVoucher>> KnownVouchersAsync(IReadOnlyList<RowOf<PaymentRow>> part, BillingDb db, CancellationToken ct)
    {
        var vouchers = part.Select(row => row.Value.VoucherNo).Distinct().ToArray();
        var known = await db.Payments.AsNoTracking().Where(payment => payment.ReversalOf == null && EF.Parameter(vouchers).Contains(payment.VoucherNo))
            .Select(payment => new KnownVoucher(payment.VoucherNo!, payment.Amount, payment.UnitId, payment.UnitCode, payment.ReceiptNo))
            .ToDictionaryAsync(payment => payment.VoucherNo, StringComparer.Ordinal, ct);
        await AddReceiptsAsync(known, vouchers, db, ct);
        return known;
    }

    /// <summary>An exported payment without a voucher of its own, or one part of several methods, is known as well.</summary>
    static async Task AddReceiptsAsync(Dictionary<string, KnownVoucher> known, string[] vouchers, BillingDb db, CancellationToken ct)
    {
        var written = vouchers.Where(voucher => !known.ContainsKey(voucher)).ToLookup(voucher => PaymentVoucher.Split(voucher)?.Number ?? voucher);
        var receipts = written.Select(group => group.Key).ToArray();
        var ofSeveral = written.Where(group => group.Any(voucher => voucher != group.Key)).Select(group => group.Key).ToArray();
        var payments = db.Payments.AsNoTracking().Include(payment => payment.Lines).Where(payment => payment.ReversalOf == null);
        var found = await payments.Where(payment => payment.VoucherNo == null && EF.Parameter(receipts).Contains(payment.ReceiptNo)).ToListAsync(ct);
        if (ofSeveral.Length > 0)
            found.AddRange(await payments.Where(payment => EF.Parameter(ofSeveral).Contains(payment.VoucherNo)).ToListAsync(ct));
        foreach (var payment in found)
            foreach (var voucher in written[payment.VoucherNo ?? payment.ReceiptNo])
            {
                var position = voucher == (payment.VoucherNo ?? payment.ReceiptNo) ? 1 : PaymentVoucher.Split(voucher)!.Value.Position;
                if (payment.Lines.Find(line => line.Position == position) is { } line
                    && PaymentVoucher.Of(payment.VoucherNo, payment.ReceiptNo, position, payment.Lines.Count) == voucher)
                    known[voucher] = new(voucher, line.Amount, payment.UnitId, payment.UnitCode, payment.ReceiptNo);
            }
    }

    async Task<Func<FreshPayment, string>> PayersAsync(IEnumerable<FreshPayment> part, CancellationToken ct)
    {
        var unitIds = part.Where(payment => payment.Payer is null).Select(payment => payment.UnitId).Distinct().ToArray();
        var owners = (unitIds.Length == 0 ? [] : await estate.OwnersAsync(unitIds, ct)).ToLookup(owner => owner.UnitId);
        return payment => owners[payment.UnitId].FirstOrDefault(owner => !(owner.From > payment.Date) && !(owner.To < payment.Date))?.Name ?? "";
    }
}
