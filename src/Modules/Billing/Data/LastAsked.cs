namespace PropertyHub.Billing.Data;

/// <summary>Keeps what was asked for last, each used by one asker at a time; what was not asked for the longest goes first.</summary>
/// <param name="most">How many are kept, at least 1.</param>
internal sealed class LastAsked<TKey, TEntry>(int most) where TKey : notnull where TEntry : new()
{
    readonly Lock _lock = new();
    readonly Dictionary<TKey, Slot> _kept = [];
    long _asked;

    public async Task<TResult> UseAsync<TResult>(TKey key, Func<TEntry, Task<TResult>> use, CancellationToken ct)
    {
        var slot = SlotOf(key);
        await slot.Turn.WaitAsync(ct);
        try
        {
            return await use(slot.Entry);
        }
        finally
        {
            slot.Turn.Release();
        }
    }

    Slot SlotOf(TKey key)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(key, out var slot))
            {
                if (_kept.Count >= most)
                    _kept.Remove(_kept.MinBy(kept => kept.Value.Asked).Key);
                _kept[key] = slot = new();
            }
            slot.Asked = ++_asked;
            return slot;
        }
    }

    sealed class Slot
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);
        public TEntry Entry { get; } = new();
        public long Asked { get; set; }
    }
}
