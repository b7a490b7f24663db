using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Forms.DiscardDraft;

/// <summary>Throws a draft away.</summary>
[Requires(HrRights.ManageForms)]
internal sealed class DiscardDraft(OperationServices<HrDb> services, EstateClock clock) : Operation<HrDb, DiscardDraft.Command, Done>(services)
{
    public sealed record Command(Guid Id, int Number, int Version) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        var found = await work.Db.DraftAsync(command.Number, command.Version, clock, ct);
        if (found.Refusal is { } refusal)
            return refusal;
        work.Db.FormVersions.Remove(found.Value);
        return Done.It;
    }
}
