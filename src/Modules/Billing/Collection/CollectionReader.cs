using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>
/// The one place where the books are read for collection (BIL-13), each question in one statement: as they are now, less what was settled only after the
/// as-of day. Nothing is kept from one question to the next: whoever asks, on whichever host, reads what is committed.
/// </summary>
internal static class CollectionReader
{
    /// <summary>The charges of some items and a period; several rows of a unit are to be added up.</summary>
    /// <param name="units">Null for all.</param>
    /// <param name="rewinds">Whether anything may have been settled after <paramref name="asOf"/>; see <see cref="RewindsAsync"/>.</param>
    public static IQueryable<UnitMonth> Month(BillingDb db, Period period, DateOnly asOf, IReadOnlyList<string> items, IReadOnlyList<long>? units, bool rewinds)
    {
        var charges = Posted(db, asOf, units).Where(charge => charge.Period == period && items.Contains(charge.ItemCode));
        var parts = charges.Select(charge => new
        {
            charge.UnitId, UnitCode = charge.Paid.Fen != charge.Amount.Fen ? charge.UnitCode : null, Receivable = charge.Amount.Fen, Received = charge.Paid.Fen,
            Open = charge.Amount.Fen > 0 && (charge.CounterNumber == null || db.Charges.Any(counter => counter.Number == charge.CounterNumber && counter.PostedOn > asOf)) ? charge.Amount.Fen - charge.Paid.Fen : 0,
        });
        if (rewinds)
            parts = parts.Concat(
                from allocation in db.Allocations
                where allocation.Date > asOf
                join charge in charges on allocation.ChargeNumber equals charge.Number
                select new
                {
                    charge.UnitId, UnitCode = (string?)charge.UnitCode, Receivable = 0L, Received = -allocation.Principal.Fen,
                    Open = charge.CounterNumber == null || db.Charges.Any(counter => counter.Number == charge.CounterNumber && counter.PostedOn > asOf) ? allocation.Principal.Fen : 0,
                });
        return parts.Select(part => new UnitMonth { UnitId = part.UnitId, UnitCode = part.UnitCode, Receivable = part.Receivable, Received = part.Received, Open = part.Open });
    }

    /// <summary>What was open of all charges at the end of the day; several parts of a charge are to be added up.</summary>
    /// <param name="items">Those that count.</param>
    /// <param name="units">Null for all.</param>
    /// <param name="rewinds">As above.</param>
    public static IQueryable<OpenPart> Open(BillingDb db, Period period, DateOnly asOf, IReadOnlyList<string> items, IReadOnlyList<long>? units, bool rewinds)
    {
        var (begin, month, quarter, half, year) = (period.First, asOf.AddDays(-30), asOf.AddDays(-90), asOf.AddDays(-180), asOf.AddDays(-365));
        var charges = Posted(db, asOf, units);
        var parts = Parts(charges.Where(charge => charge.Paid.Fen != charge.Amount.Fen).Select(charge => new Part { Charge = charge, Fen = charge.Amount.Fen - charge.Paid.Fen }));
        return !rewinds ? parts : parts.Concat(Parts(
            from allocation in db.Allocations
            where allocation.Date > asOf
            join charge in charges on allocation.ChargeNumber equals charge.Number
            select new Part { Charge = charge, Fen = allocation.Principal.Fen }));

        IQueryable<OpenPart> Parts(IQueryable<Part> of) => of.Select(part => new OpenPart
        {
            UnitId = part.Charge.UnitId, Period = part.Charge.Period, Counts = items.Contains(part.Charge.ItemCode),
            Standing = part.Charge.Amount.Fen > 0 && (part.Charge.CounterNumber == null || db.Charges.Any(counter => counter.Number == part.Charge.CounterNumber && counter.PostedOn > asOf)),
            Earlier = part.Charge.Period < period && part.Charge.PostedOn < begin,
            Age = part.Charge.DueDate >= asOf ? AgeingBucket.NotDue : part.Charge.DueDate >= month ? AgeingBucket.Days1To30 : part.Charge.DueDate >= quarter ? AgeingBucket.Days31To90
                : part.Charge.DueDate >= half ? AgeingBucket.Days91To180 : part.Charge.DueDate >= year ? AgeingBucket.Days181To365 : AgeingBucket.Over365,
            Fen = part.Fen,
        });
    }

    /// <summary>The units of which something that counts for one of the periods is open; only for a day after which nothing was settled.</summary>
    /// <param name="units">Null for all.</param>
    public static IQueryable<UnpaidPart> Unpaid(BillingDb db, IReadOnlyList<Period> periods, DateOnly asOf, IReadOnlyList<string> items, IReadOnlyList<long>? units) =>
        Posted(db, asOf, units)
            .Where(charge => charge.Paid.Fen != charge.Amount.Fen && charge.Amount.Fen > 0 && periods.Contains(charge.Period) && items.Contains(charge.ItemCode))
            .Where(charge => charge.CounterNumber == null || db.Charges.Any(counter => counter.Number == charge.CounterNumber && counter.PostedOn > asOf))
            .Select(charge => new UnpaidPart { Period = charge.Period, UnitId = charge.UnitId }).Distinct();

    /// <summary>A past day always asks for what came later; for today, and days to come, it is enough to know that nothing did.</summary>
    public static async Task<bool> RewindsAsync(BillingDb db, DateOnly asOf, DateOnly today, CancellationToken ct) =>
        asOf < today || await db.Allocations.AnyAsync(allocation => allocation.Date > asOf, ct);

    public static IQueryable<Charge> Posted(BillingDb db, DateOnly asOf, IReadOnlyList<long>? units)
    {
        var charges = db.Charges.AsNoTracking().Where(charge => charge.PostedOn <= asOf);
        return units is null ? charges : charges.Where(charge => EF.Parameter(units).Contains(charge.UnitId));
    }

    sealed class Part
    {
        public required Charge Charge { get; init; }
        public long Fen { get; init; }
    }
}
