using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;

namespace PropertyHub.Billing.Collection;

/// <summary>What the books say of one unit.</summary>
internal interface IUnitRow
{
    long UnitId { get; }
}

/// <summary>
/// Rows by unit that were read once are kept, and brought up to date by reading anew the units that the books have touched since: charges and allocations are
/// only ever added, and their numbers rise. So a figure over the whole estate costs one full reading, and from then on what was posted and paid in between.
/// Where several write at once, numbers need not be committed in their order: so after <see cref="Longest"/> all is read anew, and nothing missed is shown for longer.
/// </summary>
internal sealed class BooksByUnit(IDbContextFactory<BillingDb> databases, TimeProvider time)
{
    /// <summary>How many readings are kept.</summary>
    internal const int MostKept = 20;

    /// <summary>Numbers are looked at this far back again: where several write at once, a smaller number may be committed after a larger one.</summary>
    const int LookBack = 500;

    const int MostTouched = 5_000;

    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    readonly LastAsked<object, Entry> _kept = new(MostKept);

    /// <param name="key">What is asked for: everything that <paramref name="read"/> and <paramref name="fold"/> depend on, but the books.</param>
    /// <param name="read">Reads the rows of some units, or of all where they are null.</param>
    /// <param name="with">What <paramref name="fold"/> depends on besides the rows.</param>
    /// <param name="fold">Puts the rows together; not called again as long as neither they nor <paramref name="with"/> have changed.</param>
    public Task<TResult> OfAsync<TRow, TResult>(
        object key, object with, Func<BillingDb, IReadOnlyList<long>?, Task<List<TRow>>> read, Func<IReadOnlyCollection<TRow>, TResult> fold, CancellationToken ct)
        where TRow : class, IUnitRow where TResult : class => _kept.UseAsync(key, async entry =>
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await RefreshAsync(db, entry, read, ct);
        if (!ReferenceEquals(entry.With, with))
            (entry.With, entry.Folded) = (with, null);
        return (TResult)(entry.Folded ??= fold([.. entry.Rows.Values.Cast<TRow>()]));
    }, ct);

    async Task RefreshAsync<TRow>(BillingDb db, Entry entry, Func<BillingDb, IReadOnlyList<long>?, Task<List<TRow>>> read, CancellationToken ct) where TRow : class, IUnitRow
    {
        // before the rows: what is posted meanwhile is read once more the next time
        var mark = await MarkAsync(db, ct);
        var isFresh = time.GetElapsedTime(entry.ReadAt) < Longest;
        if (isFresh && entry.Mark == mark)
            return;
        var touched = isFresh && entry.Mark is { } before && before.Charge <= mark.Charge && before.Allocation <= mark.Allocation ? await TouchedAsync(db, before, ct) : null;
        if (touched is null || touched.Count > MostTouched)
        {
            var began = time.GetTimestamp();
            (entry.Rows, entry.Folded) = ((await read(db, null)).ToDictionary(row => row.UnitId, IUnitRow (row) => row), null);
            entry.ReadAt = began;
        }
        else
        {
            var rows = (await read(db, touched)).ToDictionary(row => row.UnitId);
            foreach (var unit in touched)
                entry.Replace(unit, rows.GetValueOrDefault(unit));
        }
        entry.Mark = mark;
    }

    static async Task<Mark> MarkAsync(BillingDb db, CancellationToken ct) =>
        new(await db.Charges.MaxAsync(charge => (long?)charge.Number, ct) ?? 0, await db.Allocations.MaxAsync(allocation => (long?)allocation.Id, ct) ?? 0);

    static async Task<List<long>> TouchedAsync(BillingDb db, Mark before, CancellationToken ct)
    {
        var (charge, allocation) = (before.Charge - LookBack, before.Allocation - LookBack);
        var posted = db.Charges.Where(posted => posted.Number > charge).Select(posted => posted.UnitId);
        var settled = db.Allocations.Where(settled => settled.Id > allocation).Join(db.Charges, settled => settled.ChargeNumber, of => of.Number, (_, of) => of.UnitId);
        return await posted.Union(settled).Take(MostTouched + 1).ToListAsync(ct);
    }

    readonly record struct Mark(long Charge, long Allocation);

    sealed class Entry
    {
        public Mark? Mark { get; set; }

        /// <summary>When all was read, before it was.</summary>
        public long ReadAt { get; set; }
        public Dictionary<long, IUnitRow> Rows { get; set; } = [];
        public object? Folded { get; set; }
        public object? With { get; set; }

        public void Replace(long unit, IUnitRow? row)
        {
            var old = Rows.GetValueOrDefault(unit);
            if (Equals(old, row))
                return;
            Folded = null;
            if (row is null)
                Rows.Remove(unit);
            else
                Rows[unit] = row;
        }
    }
}
