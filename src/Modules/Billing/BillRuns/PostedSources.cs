using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>What charges of a period came from that are posted and not reversed: a run charges none of it again.</summary>
internal sealed class PostedSources
{
    readonly Dictionary<(long Unit, string Item), List<PostedDays>> _days = [];
    readonly HashSet<long> _readings = [];
    readonly Dictionary<(long Pool, long Unit), Money> _shares = [];
    readonly Dictionary<long, Money> _pools = [];

    /// <summary>A charge for the days of a unit, by area or fixed.</summary>
    public void AddDays(long unitId, string itemCode, long? payerId, DateOnly from, DateOnly to)
    {
        if (!_days.TryGetValue((unitId, itemCode), out var charges))
            _days[(unitId, itemCode)] = charges = [];
        charges.Add(new(payerId, from, to));
    }

    public void AddReading(long readingId) => _readings.Add(readingId);

    public void AddShare(long poolId, long unitId, Money amount)
    {
        _shares[(poolId, unitId)] = amount;
        _pools[poolId] = _pools.GetValueOrDefault(poolId) + amount;
    }

    /// <summary>Adds what a draft came from, once it is posted.</summary>
    public void Add(ChargeDraft draft)
    {
        foreach (var source in draft.Sources)
        {
            if (source.Kind == SourceKind.Days)
                AddDays(draft.UnitId, draft.ItemCode, draft.PayerId, draft.From, draft.To);
            else if (source.Kind == SourceKind.Reading)
                AddReading(source.Id);
            else
                AddShare(source.Id, draft.UnitId, source.Amount);
        }
    }

    public IReadOnlyList<PostedDays> Days(long unitId, string itemCode) =>
        _days.TryGetValue((unitId, itemCode), out var charges) ? charges : [];

    public bool HasReading(long readingId) => _readings.Contains(readingId);
    public bool HasShare(long poolId, long unitId) => _shares.ContainsKey((poolId, unitId));

    /// <summary>The sum of a pool's posted shares; null when none is.</summary>
    public Money? OfPool(long poolId) => _pools.TryGetValue(poolId, out var sum) ? sum : null;
}

/// <param name="From">计费起 of the charge.</param>
/// <param name="To">计费止 of the charge.</param>
internal readonly record struct PostedDays(long? PayerId, DateOnly From, DateOnly To);
