using PropertyHub.Kernel;

namespace PropertyHub.Administration.Settings;

/// <summary>Changes what the estate has set, for what runs without a page.</summary>
public interface ISettingDesk
{
    /// <summary>Sets a figure that has no value from that day yet; with the same rights and trail as the page.</summary>
    Task<Outcome<Done>> SetAsync(string key, string value, DateOnly effectiveFrom, CancellationToken ct);
}

internal sealed class SettingDesk(ChangeSetting change) : ISettingDesk
{
    public Task<Outcome<Done>> SetAsync(string key, string value, DateOnly effectiveFrom, CancellationToken ct) =>
        change.RunAsync(new(Guid.NewGuid(), key, value, effectiveFrom, new Dictionary<DateOnly, int>()), ct);
}
