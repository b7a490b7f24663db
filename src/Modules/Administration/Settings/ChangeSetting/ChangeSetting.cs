using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Settings;

/// <summary>Sets a figure with effect from a day; what held before that day still holds for it.</summary>
[Requires(AdminRights.EditSettings)]
internal sealed class ChangeSetting(OperationServices<AdminDb> services, SettingBook book, IEnumerable<AppModule> modules)
    : Operation<AdminDb, ChangeSetting.Command, Done>(services)
{
    /// <param name="Seen">The versions of its values, by their first day, as they were shown.</param>
    public sealed record Command(Guid Id, string Key, string Value, DateOnly EffectiveFrom, IReadOnlyDictionary<DateOnly, int> Seen) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var setting = modules.SelectMany(module => module.Settings).FirstOrDefault(one => one.Key == command.Key);
        if (setting is null || !setting.TryNormalise(command.Value, out var stored))
            return new Refusal(AdminTexts.SettingValueInvalid(command.Value)).At(nameof(command.Value));
        var there = await work.Db.SettingValues.SingleOrDefaultAsync(value => value.Key == command.Key && value.EffectiveFrom == command.EffectiveFrom, ct);
        if (there is null)
            work.Db.SettingValues.Add(new SettingValue { Key = command.Key, EffectiveFrom = command.EffectiveFrom, Value = stored });
        else
        {
            work.Expect(there, command.Seen.GetValueOrDefault(command.EffectiveFrom, -1));
            there.Value = stored;
        }
        return Done.It;
    }

    protected override void Committed() => book.Clear();
}
