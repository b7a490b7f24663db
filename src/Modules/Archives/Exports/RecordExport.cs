using System.Text.Json;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.Exports;

/// <summary>Keeps that somebody took the households' data away (ARC-05).</summary>
[Requires(ArchivesRights.See)]
internal sealed class RecordExport(OperationServices<ArchivesDb> services) : Operation<ArchivesDb, RecordExport.Command, Done>(services)
{
    public sealed record Command(Guid Id, string Kind, bool Unmasked, string? Reason) : ICommand;

    protected override Task<Outcome<Done>> ApplyAsync(Command command, Work<ArchivesDb> work, CancellationToken ct)
    {
        if (command.Unmasked && !work.Actor.May(ArchivesRights.ExportUnmasked))
            return Task.FromResult<Outcome<Done>>(new Refusal(Texts.MayNotUnmask));
        work.Audit(AuditKind.Exported, "Export", command.Kind, JsonSerializer.Serialize(new { command.Unmasked, Reason = command.Reason?.Trim() }));
        return Task.FromResult<Outcome<Done>>(Done.It);
    }
}
