using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace PropertyHub.Administration.Access;

/// <summary>Keeps a data-protection key ahead of need.</summary>
public interface IKeyRingStart
{
    /// <summary>Makes a key when the newest ends within a month. Called at start and by schedule, outside any transaction.</summary>
    void Prepare();
}

// Left to itself the key ring makes a key at the first use of it. That use may be an operation that holds SQLite's only write lock,
// and the key, saved over a connection of its own, would wait for it for ever.
internal sealed class KeyRingStart(IKeyManager keys, TimeProvider time) : IKeyRingStart
{
    static readonly TimeSpan Ahead = TimeSpan.FromDays(30);
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public void Prepare()
    {
        var now = time.GetUtcNow();
        if (!keys.GetAllKeys().Any(key => !key.IsRevoked && key.ActivationDate <= now && key.ExpirationDate > now + Ahead))
            keys.CreateNewKey(now, now + Lifetime);
    }
}
