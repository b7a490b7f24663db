using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Likings;

/// <summary>Forgets a saved filter of the one who acts; another's, or one that is gone, is left as it is.</summary>
[NeedsNoRight("It is about nobody but the one who acts")]
internal sealed class ForgetFilter(OperationServices<AdminDb> services) : Operation<AdminDb, ForgetFilter.Command, Done>(services)
{
    public sealed record Command(Guid Id, long Filter) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        work.AuditOnce();
        if (await work.Db.SavedFilters.SingleOrDefaultAsync(filter => filter.Id == command.Filter && filter.Person == work.Actor.Name, ct) is { } own)
            work.Db.SavedFilters.Remove(own);
        return Done.It;
    }
}
