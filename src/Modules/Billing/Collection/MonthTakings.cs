using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>What came in on a day by one method, net of reversals, as the day book says it.</summary>
/// <param name="Method">A name of <see cref="PaymentMethod"/>.</param>
public sealed record Taking(DateOnly Day, string Method, Money Amount);

internal sealed class MonthTakings(IDbContextFactory<BillingDb> databases)
{
    /// <summary>Of the whole estate; none where a part of it is looked into, for a receipt may be of several.</summary>
    public async Task<IReadOnlyList<Taking>> ReadAsync(CollectionAddress at, CancellationToken ct) => at.IsWhole ? await OfAsync(at.Period, at.AsOf, ct) : [];

    /// <summary>Of a calendar month, up to the end of a day; by day, then method.</summary>
    public async Task<IReadOnlyList<Taking>> OfAsync(Period month, DateOnly asOf, CancellationToken ct)
    {
        var (first, last) = (month.First, asOf < month.Last ? asOf : month.Last);
        await using var db = await databases.CreateDbContextAsync(ct);
        var sums = await db.Payments.AsNoTracking().Where(payment => payment.Date >= first && payment.Date <= last)
            .Join(db.PaymentLines, payment => payment.Id, line => line.PaymentId, (payment, line) => new { payment.Date, line.Method, line.Amount.Fen })
            .GroupBy(part => new { part.Date, part.Method }).Select(group => new { group.Key.Date, group.Key.Method, Fen = group.Sum(part => part.Fen) }).ToListAsync(ct);
        return [.. sums.OrderBy(sum => sum.Date).ThenBy(sum => sum.Method).Select(sum => new Taking(sum.Date, sum.Method.ToString(), new(sum.Fen)))];
    }
}
