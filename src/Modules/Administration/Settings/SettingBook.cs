using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Administration.Settings;

/// <summary>All that is set, as it holds on any day.</summary>
internal sealed class SettingBook : ISettings
{
    readonly Cached<Dictionary<string, List<SettingValue>>> _values;

    public SettingBook(IDbContextFactory<AdminDb> factory, TimeProvider time) => _values = new(ct => ReadAsync(factory, ct), time);

    public async ValueTask<T> GetAsync<T>(Setting<T> setting, DateOnly on, CancellationToken ct = default) where T : IParsable<T> =>
        await StoredAsync(setting.Key, on, ct) is { } stored ? setting.Parse(stored) : setting.Default;

    public async ValueTask<string?> StoredAsync(string key, DateOnly on, CancellationToken ct) =>
        (await _values.GetAsync(ct)).GetValueOrDefault(key)?.FindLast(value => value.EffectiveFrom <= on)?.Value;

    public void Clear() => _values.Clear();

    static async Task<Dictionary<string, List<SettingValue>>> ReadAsync(IDbContextFactory<AdminDb> factory, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var all = await db.SettingValues.AsNoTracking().OrderBy(value => value.EffectiveFrom).ToListAsync(ct);
        return all.GroupBy(value => value.Key).ToDictionary(group => group.Key, group => group.ToList());
    }
}
