using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Billing.Collection;

/// <summary>One figure of the collection goals (BIL-13), by amount.</summary>
/// <param name="Target">In percent; null where none is set.</param>
public sealed record CollectionTarget(Text Title, Period From, Period To, Money Receivable, Money Received, decimal? Target)
{
    public CollectionRate Rate => CollectionRate.OfAmounts(Received, Receivable);
    public Money Outstanding => Receivable - Received;
    public bool? IsReached => Target is { } target ? Rate.Reaches(target) : null;

    /// <summary>How far the unrounded rate is from its target, in points with two decimals: cut down where it is reached, up where it is not, so that a target that is missed is never 0.00 away.</summary>
    public decimal Distance
    {
        get
        {
            var hundredths = Rate.Due == 0 ? 0 : (100m * Rate.Collected / Rate.Due - (Target ?? 0)) * 100m;
            return Math.Abs(Math.Floor(hundredths)) / 100m;
        }
    }
}

/// <summary>An item in the month and in the quarter so far, against the target of its kind.</summary>
public sealed record ItemGoal(string Code, string Name, CollectionTarget Month, CollectionTarget Quarter);

/// <summary>
/// The collection goals (BIL-13): all charges of the month; property fee, parking and pass-through of the quarter so far.
/// </summary>
internal sealed class CollectionTargets(IDbContextFactory<BillingDb> databases, ISettings settings, EstateClock clock)
{
    /// <summary>Of the whole estate; none where a part of it is looked into.</summary>
    public async Task<(IReadOnlyList<CollectionTarget> Goals, IReadOnlyList<ItemGoal> Items)> ReadAsync(CollectionAddress at, CancellationToken ct) =>
        at.IsWhole ? await ReadAsync(at.Period, at.AsOf, ct) : ([], []);

    /// <param name="asOf">Payments count up to this day.</param>
    public async Task<(IReadOnlyList<CollectionTarget> Goals, IReadOnlyList<ItemGoal> Items)> ReadAsync(Period period, DateOnly asOf, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var begin = new Period(period.Year, (period.Month - 1) / 3 * 3 + 1);
        var sums = await SumsAsync(db, begin, period, asOf, ct);
        var (month, quarter) = (ByItem(sums.Where(sum => sum.Period == period)), ByItem(sums));
        var kinds = await KindsAsync(db, asOf, ct);
        return (
            [
                Of(LedgerTexts.GoalAll, period, period, month, _ => true, kinds.All),
                .. kinds.Each.Select(kind => Of(kind.Title, begin, period, quarter, kind.Items.Contains, kind.Target)),
            ],
            await ItemsAsync(db, begin, period, month, quarter, kinds, ct));
    }

    async Task<Kinds> KindsAsync(BillingDb db, DateOnly asOf, CancellationToken ct)
    {
        var (byAmount, propertyFee) = (await settings.GetAsync(BillingSettings.AmountTarget, asOf, ct), (await settings.GetAsync(BillingSettings.PropertyFeeItems, asOf, ct)).Split(';'));
        var parking = await db.Tariffs.AsNoTracking().Where(tariff => tariff.Target == TariffTarget.ParkingSpace).Select(tariff => tariff.ItemCode).Distinct().ToListAsync(ct);
        var passThrough = await db.Items.AsNoTracking().Where(item => item.PassThrough).Select(item => item.Code).ToListAsync(ct);
        return new(byAmount,
        [
            new(LedgerTexts.GoalPropertyFee, propertyFee, byAmount),
            new(LedgerTexts.GoalParking, parking, await settings.GetAsync(BillingSettings.ParkingTarget, asOf, ct)),
            new(LedgerTexts.GoalPassThrough, passThrough, await settings.GetAsync(BillingSettings.PassThroughTarget, asOf, ct)),
        ]);
    }

    static async Task<IReadOnlyList<ItemGoal>> ItemsAsync(
        BillingDb db, Period begin, Period period, Dictionary<string, (Money, Money)> month, Dictionary<string, (Money, Money)> quarter, Kinds kinds, CancellationToken ct)
    {
        var names = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
        return [.. quarter.Keys.Order(StringComparer.Ordinal).Select(code =>
        {
            var target = kinds.Each.FirstOrDefault(kind => kind.Items.Contains(code))?.Target ?? kinds.All;
            return new ItemGoal(code, names.GetValueOrDefault(code, code),
                Of(LedgerTexts.Item, period, period, month, code.Equals, target), Of(LedgerTexts.Item, begin, period, quarter, code.Equals, target));
        })];
    }

    sealed record Kind(Text Title, IReadOnlyCollection<string> Items, decimal Target);

    /// <param name="All">The target of all charges together, and of what is of no kind.</param>
    sealed record Kinds(decimal All, IReadOnlyList<Kind> Each);

    static CollectionTarget Of(Text title, Period from, Period to, Dictionary<string, (Money Receivable, Money Received)> sums, Func<string, bool> counts, decimal target)
    {
        var counted = sums.Where(sum => counts(sum.Key)).Select(sum => sum.Value).ToList();
        return new(title, from, to, Money.Sum(counted.Select(sum => sum.Receivable)), Money.Sum(counted.Select(sum => sum.Received)), target);
    }

    async Task<IReadOnlyList<Sum>> SumsAsync(BillingDb db, Period from, Period to, DateOnly asOf, CancellationToken ct)
    {
        var charges = db.Charges.AsNoTracking().Where(charge => charge.Period >= from && charge.Period <= to && charge.PostedOn <= asOf);
        var sums = await charges.GroupBy(charge => new { charge.Period, charge.ItemCode })
            .Select(group => new Sum(group.Key.Period, group.Key.ItemCode, group.Sum(charge => charge.Amount.Fen), group.Sum(charge => charge.Paid.Fen))).ToListAsync(ct);
        if (await CollectionReader.RewindsAsync(db, asOf, clock.Today, ct))
            sums.AddRange(await db.Allocations.AsNoTracking().Where(allocation => allocation.Date > asOf)
                .Join(charges, allocation => allocation.ChargeNumber, charge => charge.Number, (allocation, charge) => new { charge.Period, charge.ItemCode, allocation.Principal.Fen })
                .GroupBy(part => new { part.Period, part.ItemCode }).Select(group => new Sum(group.Key.Period, group.Key.ItemCode, 0, -group.Sum(part => part.Fen))).ToListAsync(ct));
        return sums;
    }

    static Dictionary<string, (Money Receivable, Money Received)> ByItem(IEnumerable<Sum> sums) =>
        sums.GroupBy(sum => sum.ItemCode).ToDictionary(item => item.Key, item => (new Money(item.Sum(sum => sum.Receivable)), new Money(item.Sum(sum => sum.Received))));

    /// <param name="Receivable">In fen, like <paramref name="Received"/>.</param>
    sealed record Sum(Period Period, string ItemCode, long Receivable, long Received);
}
