namespace PropertyHub.Platform.Settings;

/// <summary>Reads what the estate has set, as it holds on a day.</summary>
public interface ISettings
{
    /// <summary>The value with the latest effective date not after <paramref name="on"/>, else the setting's default.</summary>
    ValueTask<T> GetAsync<T>(Setting<T> setting, DateOnly on, CancellationToken ct = default) where T : IParsable<T>;
}
