namespace PropertyHub.Platform.Events;

/// <summary>Wakes the delivery when news was left; without it, delivery looks every few seconds anyway.</summary>
public sealed class OutboxSignal
{
    readonly SemaphoreSlim _signal = new(0, 1);

    public void Set()
    {
        if (_signal.CurrentCount == 0)
            try { _signal.Release(); }
            catch (SemaphoreFullException) { /* somebody else has just set it */ }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _signal.WaitAsync(atMost, ct);
}
