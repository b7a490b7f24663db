using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>
/// The one place where collection is summed (BIL-13), by unit and in one statement: what is settled now, less what was settled only after the as-of day.
/// </summary>
internal static class CollectionReader
{
    /// <param name="units">Null for all.</param>
    /// <param name="rewinds">Whether anything may have been settled after <paramref name="asOf"/>; see <see cref="RewindsAsync"/>.</param>
    public static IQueryable<UnitMonth> Rows(BillingDb db, Period period, DateOnly asOf, IReadOnlyList<string> items, IReadOnlyList<long>? units, bool rewinds)
    {
        var charges = Posted(db, asOf, units).Where(charge => charge.Period == period && items.Contains(charge.ItemCode));
        var parts = charges.Select(charge => new
        {
            charge.UnitId, Receivable = charge.Amount.Fen, Received = charge.Paid.Fen,
            Open = charge.Amount.Fen > 0 && (charge.CounterNumber == null || db.Charges.Any(counter => counter.Number == charge.CounterNumber && counter.PostedOn > asOf)) ? charge.Amount.Fen - charge.Paid.Fen : 0,
        });
        if (rewinds)
            parts = parts.Concat(
                from allocation in db.Allocations
                where allocation.Date > asOf
                join charge in charges on allocation.ChargeNumber equals charge.Number
                select new
                {
                    charge.UnitId, Receivable = 0L, Received = -allocation.Principal.Fen,
                    Open = charge.CounterNumber == null || db.Charges.Any(counter => counter.Number == charge.CounterNumber && counter.PostedOn > asOf) ? allocation.Principal.Fen : 0,
                });
        return parts.GroupBy(part => part.UnitId).Select(unit => new UnitMonth
        {
            UnitId = unit.Key, Receivable = unit.Sum(part => part.Receivable), Received = unit.Sum(part => part.Received), Open = unit.Sum(part => part.Open),
        });
    }

    /// <summary>A past day always asks for what came later; for today, and days to come, it is enough to know that nothing did.</summary>
    public static async Task<bool> RewindsAsync(BillingDb db, DateOnly asOf, DateOnly today, CancellationToken ct) =>
        asOf < today || await db.Allocations.AnyAsync(allocation => allocation.Date > asOf, ct);

    public static IQueryable<Charge> Posted(BillingDb db, DateOnly asOf, IReadOnlyList<long>? units)
    {
        var charges = db.Charges.AsNoTracking().Where(charge => charge.PostedOn <= asOf);
        return units is null ? charges : charges.Where(charge => EF.Parameter(units).Contains(charge.UnitId));
    }
}
