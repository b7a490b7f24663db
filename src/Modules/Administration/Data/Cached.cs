namespace PropertyHub.Administration.Data;

/// <summary>
/// A value read from the database and kept for a few seconds, so that changes by another host are seen soon;
/// a change by this process clears it at once.
/// </summary>
internal sealed class Cached<T>(Func<CancellationToken, Task<T>> load, TimeProvider time) where T : class
{
    static readonly TimeSpan Age = TimeSpan.FromSeconds(5);
    volatile Entry? _entry;
    int _generation;

    public async ValueTask<T> GetAsync(CancellationToken ct)
    {
        if (_entry is { } entry && time.GetElapsedTime(entry.ReadAt) < Age)
            return entry.Value;
        var (generation, readAt) = (Volatile.Read(ref _generation), time.GetTimestamp());
        var value = await load(ct);
        if (generation == Volatile.Read(ref _generation))
            _entry = new Entry(value, readAt);
        return value;
    }

    /// <summary>Forgets the value, and what is being read at this moment too.</summary>
    public void Clear()
    {
        Interlocked.Increment(ref _generation);
        _entry = null;
    }

    sealed record Entry(T Value, long ReadAt);
}
