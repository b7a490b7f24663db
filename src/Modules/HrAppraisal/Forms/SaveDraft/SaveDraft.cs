using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Forms.SaveDraft;

/// <summary>Keeps a draft as it is now; it need not be complete.</summary>
[Requires(HrRights.ManageForms)]
internal sealed class SaveDraft(OperationServices<HrDb> services, EstateClock clock) : Operation<HrDb, SaveDraft.Command, Done>(services)
{
    /// <param name="Version">What the draft was when it was read: another's change since then is not overwritten.</param>
    public sealed record Command(Guid Id, int Number, int Version, AppraisalForm Form) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (FormCheck.TooLarge(command.Form) is { } problem)
            return new Refusal(FormTexts.Get("FormProblem_" + problem));
        var found = await work.Db.DraftAsync(command.Number, command.Version, clock, ct);
        if (found.Refusal is { } refusal)
            return refusal;
        found.Value.Write(command.Form.InOrder(), work.Actor, work.Now);
        return Done.It;
    }
}
