using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Drafts;

/// <summary>Forgets a draft of the one who acts: it was sent, or is no longer wanted.</summary>
[NeedsNoRight("It is about nobody but the one who acts")]
internal sealed class ForgetDraft(OperationServices<AdminDb> services) : Operation<AdminDb, ForgetDraft.Command, Done>(services)
{
    public sealed record Command(Guid Id, string Page, string Form) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        work.AuditOnce();
        if (await work.Db.Drafts.FindAsync([work.Actor.Name, command.Page, command.Form], ct) is { } own)
            work.Db.Drafts.Remove(own);
        return Done.It;
    }
}
