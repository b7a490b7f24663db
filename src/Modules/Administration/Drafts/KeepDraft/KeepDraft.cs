using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Drafts;

/// <summary>
/// Keeps what the one who acts is typing; the oldest of more than 50, and all older than 24 hours, go. What waited until its person was back
/// does not take the place of what was typed elsewhere since.
/// </summary>
[NeedsNoRight("It is about nobody but the one who acts")]
internal sealed class KeepDraft(OperationServices<AdminDb> services) : Operation<AdminDb, KeepDraft.Command, Done>(services)
{
    /// <param name="Age">Since it was typed, in milliseconds.</param>
    public sealed record Command(Guid Id, string Page, string Form, byte[] Content, long Age) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        if (!work.Actor.IsSignedIn || command.Page.Length is 0 or > Draft.LongestPage || command.Form.Length != Draft.FormLength)
            return new Refusal(AdminTexts.DraftNotKept);
        // What somebody has not sent yet is nobody's business: it leaves no line in the trail.
        work.AuditOnce();
        await DropOldAsync(command, work, ct);
        var typedAt = work.Now.AddMilliseconds(-Math.Clamp(command.Age, 0, (long)Draft.Kept.TotalMilliseconds));
        if (await work.Db.Drafts.FindAsync([work.Actor.Name, command.Page, command.Form], ct) is not { } draft)
            work.Db.Drafts.Add(new Draft { Person = work.Actor.Name, Page = command.Page, Form = command.Form, Content = command.Content, SavedAt = typedAt });
        else if (draft.SavedAt <= typedAt)
            (draft.Content, draft.SavedAt) = (command.Content, typedAt);
        return Done.It;
    }

    static async Task DropOldAsync(Command kept, Work<AdminDb> work, CancellationToken ct)
    {
        var (person, until) = (work.Actor.Name, work.Now - Draft.Kept);
        var others = work.Db.Drafts.Where(draft => draft.Person != person || draft.Page != kept.Page || draft.Form != kept.Form);
        var tooMany = await others.Where(draft => draft.Person == person).OrderByDescending(draft => draft.SavedAt).Skip(Draft.MostOfAPerson - 1).ToListAsync(ct);
        work.Db.Drafts.RemoveRange(tooMany.Union(await others.Where(draft => draft.SavedAt < until).ToListAsync(ct)));
    }
}
