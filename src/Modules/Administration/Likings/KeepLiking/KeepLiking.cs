using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Likings;

/// <summary>Remembers how the one who acts likes a page; an empty value forgets it.</summary>
[NeedsNoRight("It is about nobody but the one who acts")]
internal sealed class KeepLiking(OperationServices<AdminDb> services) : Operation<AdminDb, KeepLiking.Command, Done>(services)
{
    public sealed record Command(Guid Id, string Name, string Value) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        if (!work.Actor.IsSignedIn || command.Name.Length > Liking.LongestName || command.Value.Length > Liking.LongestValue)
            return new Refusal(AdminTexts.LikingNotKept);
        // What somebody likes is nobody's business: it leaves no line in the trail.
        work.AuditOnce();
        var liking = await work.Db.Likings.FindAsync([work.Actor.Name, command.Name], ct);
        if (command.Value.Length == 0)
        {
            if (liking is not null)
                work.Db.Likings.Remove(liking);
        }
        else if (liking is null)
            work.Db.Likings.Add(new Liking { Person = work.Actor.Name, Name = command.Name, Value = command.Value });
        else
            liking.Value = command.Value;
        return Done.It;
    }
}
