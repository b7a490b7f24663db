using System.CommandLine;
using PropertyHub.Host.Start;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.CommandLine;

internal static class MigrateCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("migrate", HostTexts.CommandMigrate);
        command.SetAction(async (_, ct) =>
        {
            var applied = await context.App.Services.GetRequiredService<DatabaseStart>().MigrateAsync(ct);
            return context.Screen.Tell(new VerbResult(applied.Count == 0 ? HostTexts.NothingToMigrate : HostTexts.Migrated(applied.Count))
            {
                Tables = [new("migrations", HostTexts.Migrations, [new("name", HostTexts.ColumnName)], [.. applied.Select(name => new object?[] { name })])],
            });
        });
        return command;
    }
}
