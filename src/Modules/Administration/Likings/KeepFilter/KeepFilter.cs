using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Likings;

/// <summary>Keeps what the one who acts asks of a list under a name; the same name on the same page is written over.</summary>
[NeedsNoRight("It is about nobody but the one who acts")]
internal sealed class KeepFilter(OperationServices<AdminDb> services) : Operation<AdminDb, KeepFilter.Command, Done>(services)
{
    public sealed record Command(Guid Id, string Page, string Name, string Query) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var name = command.Name.Trim();
        if (name.Length is 0 or > KeptFilter.LongestName)
            return new Refusal(AdminTexts.FilterNameLength(KeptFilter.LongestName));
        if (!work.Actor.IsSignedIn || command.Page.Length > SavedFilter.LongestPage || command.Query.Length > SavedFilter.LongestQuery)
            return new Refusal(AdminTexts.LikingNotKept);
        work.AuditOnce();
        var own = await work.Db.SavedFilters.Where(filter => filter.Person == work.Actor.Name && filter.Page == command.Page).ToListAsync(ct);
        if (own.Find(filter => filter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } same)
            same.Query = command.Query;
        else if (own.Count >= SavedFilter.MostOnAPage)
            return new Refusal(AdminTexts.TooManyFilters(SavedFilter.MostOnAPage));
        else
            work.Db.SavedFilters.Add(new SavedFilter { Person = work.Actor.Name, Page = command.Page, Name = name, Query = command.Query });
        return Done.It;
    }
}
