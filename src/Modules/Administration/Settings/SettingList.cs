using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Administration.Settings;

/// <param name="From">Since when the present value holds; null for the default.</param>
/// <param name="Next">The next change that is already set.</param>
/// <param name="Versions">Of its values, by their first day.</param>
internal sealed record SettingRow(Text Module, Setting Setting, string Value, DateOnly? From, (DateOnly From, string Value)? Next, IReadOnlyDictionary<DateOnly, int> Versions);

/// <summary>All settings of all modules as they hold on a day.</summary>
internal sealed class SettingList(IDbContextFactory<AdminDb> factory, IEnumerable<AppModule> modules)
{
    public async Task<IReadOnlyList<SettingRow>> AllAsync(DateOnly on, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var values = (await db.SettingValues.AsNoTracking().OrderBy(value => value.EffectiveFrom).ToListAsync(ct)).ToLookup(value => value.Key);
        return [.. modules.SelectMany(module => module.Settings.Select(setting => RowOf(module.Title, setting, values[setting.Key], on)))];
    }

    static SettingRow RowOf(Text module, Setting setting, IEnumerable<SettingValue> values, DateOnly on)
    {
        var present = values.LastOrDefault(value => value.EffectiveFrom <= on);
        var next = values.FirstOrDefault(value => value.EffectiveFrom > on);
        return new(module, setting, present?.Value ?? setting.DefaultText, present?.EffectiveFrom, next is null ? null : (next.EffectiveFrom, next.Value),
            values.ToDictionary(value => value.EffectiveFrom, value => value.Version));
    }
}
