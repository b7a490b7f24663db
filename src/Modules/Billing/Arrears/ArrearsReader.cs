using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Data;

namespace PropertyHub.Billing.Arrears;

/// <summary>
/// The open principal of units as it stood at the end of a day: what is open now of the charges that stood then, and what was settled of them only later.
/// One statement, so that a payment in between is not seen by halves.
/// </summary>
internal static class ArrearsReader
{
    /// <param name="units">Null for all.</param>
    /// <param name="rewinds">Whether anything may have been settled after <paramref name="asOf"/>; see <see cref="CollectionReader.RewindsAsync"/>.</param>
    public static IQueryable<ArrearsRow> Rows(BillingDb db, DateOnly asOf, IReadOnlyList<long>? units, bool rewinds = true)
    {
        var (month, quarter, half, year) = (asOf.AddDays(-30), asOf.AddDays(-90), asOf.AddDays(-180), asOf.AddDays(-365));
        var standing = Standing(db, asOf, units);
        var parts = standing.Where(charge => charge.Paid.Fen != charge.Amount.Fen)
            .Select(charge => new { charge.UnitId, charge.UnitCode, charge.DueDate, Fen = charge.Amount.Fen - charge.Paid.Fen });
        if (rewinds)
            parts = parts.Concat(
                from allocation in db.Allocations
                where allocation.Date > asOf
                join charge in standing on allocation.ChargeNumber equals charge.Number
                select new { charge.UnitId, charge.UnitCode, charge.DueDate, allocation.Principal.Fen });
        return parts.GroupBy(part => part.UnitId).Select(parts => new ArrearsRow
        {
            UnitId = parts.Key,
            UnitCode = parts.Max(part => part.UnitCode)!,
            NotDue = parts.Sum(part => part.DueDate >= asOf ? part.Fen : 0),
            Days1To30 = parts.Sum(part => part.DueDate < asOf && part.DueDate >= month ? part.Fen : 0),
            Days31To90 = parts.Sum(part => part.DueDate < month && part.DueDate >= quarter ? part.Fen : 0),
            Days91To180 = parts.Sum(part => part.DueDate < quarter && part.DueDate >= half ? part.Fen : 0),
            Days181To365 = parts.Sum(part => part.DueDate < half && part.DueDate >= year ? part.Fen : 0),
            Over365 = parts.Sum(part => part.DueDate < year ? part.Fen : 0),
            Total = parts.Sum(part => part.Fen),
        }).Where(row => row.Total > 0);
    }

    /// <summary>Fills in whom the open charges are to.</summary>
    public static async Task NamePayersAsync(BillingDb db, DateOnly asOf, IReadOnlyList<ArrearsRow> rows, CancellationToken ct)
    {
        var units = rows.Select(row => row.UnitId).ToList();
        var payers = await Standing(db, asOf, units)
            .Where(charge => charge.Paid.Fen < charge.Amount.Fen || db.Allocations.Any(allocation => allocation.ChargeNumber == charge.Number && allocation.Date > asOf))
            .GroupBy(charge => new { charge.UnitId, charge.PayerName })
            .Select(group => new { group.Key.UnitId, group.Key.PayerName, First = group.Min(charge => charge.Number) }).ToListAsync(ct);
        var names = payers.Where(payer => payer.PayerName.Length > 0).OrderBy(payer => payer.First).ToLookup(payer => payer.UnitId, payer => payer.PayerName);
        foreach (var row in rows)
            row.Payers = string.Join(';', names[row.UnitId]);
    }

    /// <summary>Charges posted by the day and not reversed by then; counter-entries are left out.</summary>
    static IQueryable<Charge> Standing(BillingDb db, DateOnly asOf, IReadOnlyList<long>? units) =>
        CollectionReader.Posted(db, asOf, units).Where(charge => charge.Amount.Fen > 0
            && (charge.CounterNumber == null || db.Charges.Any(counter => counter.Number == charge.CounterNumber && counter.PostedOn > asOf)));
}
