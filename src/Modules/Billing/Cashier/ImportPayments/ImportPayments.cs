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
        var units = (await estate.UnitsAsync(ct)).ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        var fresh = await CheckAsync(batch, units, work, ct);
        if (batch.HasErrors || fresh.Count == 0)
            return;

        var payers = await PayersAsync(ct);
        var posting = await PaymentPosting.StartAsync(work, [.. fresh.Select(row => units[row.Value.UnitCode].Id).Distinct()], fresh.Count, ct);
        foreach (var row in fresh.OrderBy(row => row.Value.Date).ThenBy(row => row.Number))
        {
            var unit = units[row.Value.UnitCode];
            posting.Add(unit, row.Value.Date!.Value, row.Value.Amount!.Value, row.Value.Method!.Value, row.Value.VoucherNo,
                row.Value.Payer ?? payers(unit.Id, row.Value.Date.Value), batch.Id);
            if (posting.Count % 1000 == 0)
                batch.Progress(Platform.PlatformTexts.StepSaving, posting.Count, fresh.Count);
        }
        await posting.SaveAsync(batch.Id, ct);
        batch.Added = fresh.Count;
        batch.Totals["amount"] = posting.Total.ToString();
        work.Publish(new BooksChanged(Guid.NewGuid(), $"import {batch.Id}", posting.Periods));
    }

    async Task<List<RowOf<PaymentRow>>> CheckAsync(ImportBatch<PaymentRow> batch, Dictionary<string, UnitFacts> units, Work<BillingDb> work, CancellationToken ct)
    {
        var known = await KnownVouchersAsync(batch, work.Db, ct);
        var rowOfVoucher = new Dictionary<string, int>(StringComparer.Ordinal);
        var fresh = new List<RowOf<PaymentRow>>(batch.Rows.Count);
        var future = 0;
        foreach (var row in batch.Rows)
        {
            if (!rowOfVoucher.TryAdd(row.Value.VoucherNo, row.Number))
                batch.Refuse(row, PaymentRow.VoucherColumn, CashierTexts.VoucherTwiceInFile(rowOfVoucher[row.Value.VoucherNo]));
            else if (!units.TryGetValue(row.Value.UnitCode, out var unit))
                batch.Refuse(row, PaymentRow.UnitColumn, CashierTexts.NoSuchUnit(row.Value.UnitCode));
            else if (!known.TryGetValue(row.Value.VoucherNo, out var before))
                fresh.Add(row);
            else if (before.Amount != row.Value.Amount)
                batch.Refuse(row, PaymentRow.AmountColumn, CashierTexts.VoucherHasOtherAmount(before.Amount, before.ReceiptNo));
            else if (before.UnitId != unit.Id)
                batch.Refuse(row, PaymentRow.UnitColumn, CashierTexts.VoucherIsOfOtherUnit(before.UnitCode, before.ReceiptNo));
            else
                batch.Unchanged++;
            future += row.Value.Date > work.Today ? 1 : 0;
        }
        if (future > 0)
            batch.Warn(CashierTexts.DatesInFuture(future));
        return fresh;
    }

    sealed record KnownVoucher(string VoucherNo, Money Amount, long UnitId, string UnitCode, string ReceiptNo);

    static async Task<Dictionary<string, KnownVoucher>> KnownVouchersAsync(ImportBatch<PaymentRow> batch, BillingDb db, CancellationToken ct)
    {
        var known = new Dictionary<string, KnownVoucher>(StringComparer.Ordinal);
        foreach (var chunk in batch.Rows.Select(row => row.Value.VoucherNo).Distinct().Chunk(10_000))
            foreach (var payment in await db.Payments.Where(payment => payment.ReversalOf == null && EF.Parameter(chunk).Contains(payment.VoucherNo))
                .Select(payment => new KnownVoucher(payment.VoucherNo!, payment.Amount, payment.UnitId, payment.UnitCode, payment.ReceiptNo)).ToListAsync(ct))
                known[payment.VoucherNo] = payment;
        await AddReceiptsAsync(known, batch, db, ct);
        return known;
    }

    /// <summary>An exported payment without a voucher of its own, or one part of several methods, is known as well.</summary>
    static async Task AddReceiptsAsync(Dictionary<string, KnownVoucher> known, ImportBatch<PaymentRow> batch, BillingDb db, CancellationToken ct)
    {
        var written = batch.Rows.Select(row => row.Value.VoucherNo).Where(voucher => !known.ContainsKey(voucher)).Distinct().ToLookup(voucher => PaymentVoucher.Split(voucher)?.Number ?? voucher);
        foreach (var chunk in written.Select(group => group.Key).Chunk(10_000))
            foreach (var payment in await db.Payments.AsNoTracking().Include(payment => payment.Lines).Where(payment => payment.ReversalOf == null
                && (EF.Parameter(chunk).Contains(payment.VoucherNo) || (payment.VoucherNo == null && EF.Parameter(chunk).Contains(payment.ReceiptNo)))).ToListAsync(ct))
                foreach (var voucher in written[payment.VoucherNo ?? payment.ReceiptNo])
                {
                    var position = voucher == (payment.VoucherNo ?? payment.ReceiptNo) ? 1 : PaymentVoucher.Split(voucher)!.Value.Position;
                    if (payment.Lines.Find(line => line.Position == position) is { } line
                        && PaymentVoucher.Of(payment.VoucherNo, payment.ReceiptNo, position, payment.Lines.Count) == voucher)
                        known[voucher] = new(voucher, line.Amount, payment.UnitId, payment.UnitCode, payment.ReceiptNo);
                }
    }

    async Task<Func<long, DateOnly, string>> PayersAsync(CancellationToken ct)
    {
        var owners = (await estate.OwnersAsync(ct)).ToLookup(owner => owner.UnitId);
        return (unitId, day) => owners[unitId].FirstOrDefault(owner => !(owner.From > day) && !(owner.To < day))?.Name ?? "";
    }
}
