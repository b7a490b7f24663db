using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Reversals;

/// <summary>A reversal or waiver asked for.</summary>
/// <param name="PaymentId">Of a payment; else <paramref name="ChargeNumber"/> is set.</param>
/// <param name="Charge">Item and period of the charge.</param>
/// <param name="AskedAt">UTC.</param>
internal sealed record ReversalLine(
    long Id, DateTime AskedAt, long? PaymentId, string? ReceiptNo, long? ChargeNumber, string? Charge, string UnitCode, Money Amount, string Reason, string AskedBy, string State, string? DecidedBy, string? DecisionReason, bool IsWaiver)
{
    public bool IsWaiting => State == nameof(ReversalState.Asked);
    public string What => IsWaiver ? ReversalTexts.FeeOfCharge(Charge) : ReceiptNo is not null ? ReversalTexts.ReceiptNo(ReceiptNo) : ReversalTexts.ChargeIs(Charge);
}

/// <summary>Reversals, those that wait first, then the latest.</summary>
internal sealed class ReversalList(IDbContextFactory<BillingDb> factory) : IListQuery<ReversalLine>
{
    public async Task<ListPage<ReversalLine>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var rows = from asked in db.ReversalRequests.AsNoTracking()
                   from payment in db.Payments.Where(payment => payment.Id == asked.PaymentId).DefaultIfEmpty()
                   from charge in db.Charges.Where(charge => charge.Number == asked.ChargeNumber).DefaultIfEmpty()
                   select new
                   {
                       Asked = asked, ReceiptNo = (string?)payment!.ReceiptNo, ItemCode = (string?)charge!.ItemCode, Period = (Period?)charge.Period,
                       Fen = asked.Waiver.Fen > 0 ? asked.Waiver.Fen : (long?)payment.Amount.Fen ?? (long?)charge.Amount.Fen ?? 0,
                   };
        if (Enum.TryParse<ReversalState>(request.Filter("state"), out var state))
            rows = rows.Where(row => row.Asked.State == state);
        if (long.TryParse(request.Filter("request"), out var one))
            rows = rows.Where(row => row.Asked.Id == one);
        if (request.Search is { Length: > 0 } words)
        {
            var number = long.TryParse(words, out var parsed) ? parsed : -1;
            rows = rows.Where(row => row.Asked.UnitCode.Contains(words) || row.ReceiptNo!.Contains(words) || row.Asked.ChargeNumber == number);
        }
        var total = await (request.Search.Length > 0 ? rows.CountAsync(ct) : rows.Select(row => row.Asked).CountAsync(ct));
        var page = await rows.OrderBy(row => row.Asked.State != ReversalState.Asked).ThenByDescending(row => row.Asked.Id).Skip(request.Skip).Take(request.PageSize).ToListAsync(ct);
        var names = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
        return new([.. page.Select(row => new ReversalLine(row.Asked.Id, row.Asked.AskedAt, row.Asked.PaymentId, row.ReceiptNo, row.Asked.ChargeNumber,
            row.ItemCode is null ? null : $"{names.GetValueOrDefault(row.ItemCode, row.ItemCode)} {row.Period}", row.Asked.UnitCode, new Money(row.Fen),
            row.Asked.Reason, row.Asked.AskedBy, row.Asked.State.ToString(), row.Asked.DecidedBy, row.Asked.DecisionReason, row.Asked.IsWaiver))], total);
    }

    /// <summary>What a page says before somebody asks: the receipt or charge, its unit and amount.</summary>
    public async Task<(string What, string UnitCode, Money Amount)?> SubjectAsync(long? paymentId, long? chargeNumber, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        if (paymentId is { } id)
            return await db.Payments.AsNoTracking().SingleOrDefaultAsync(payment => payment.Id == id, ct) is { } payment ? (payment.ReceiptNo, payment.UnitCode, payment.Amount) : null;
        return await db.Charges.AsNoTracking().SingleOrDefaultAsync(charge => charge.Number == chargeNumber, ct) is { } charge 
            ? ($"{await db.Items.Where(item => item.Code == charge.ItemCode).Select(item => item.Name).SingleOrDefaultAsync(ct) ?? charge.ItemCode} {charge.Period}", charge.UnitCode, charge.Amount) : null;
    }
}
