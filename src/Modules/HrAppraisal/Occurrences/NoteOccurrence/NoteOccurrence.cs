using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Occurrences.AttachFiles;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;
using PropertyHub.Platform.Files;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;

/// <summary>Notes an occurrence by hand. A scorer's own note counts at once; anybody else's waits for a superior.</summary>
[Requires(HrRights.NoteOccurrences)]
internal sealed class NoteOccurrence(OperationServices<HrDb> services, ISettings settings) : Operation<HrDb, NoteOccurrence.Command, EvidenceChange>(services)
{
    public sealed record Command(Guid Id, Period Month, string StaffNo, int Item, string? Standard, DateOnly Date, string Description, string? Evidence, IReadOnlyList<NewFile>? Files = null) : ICommand;

    protected override async Task<Outcome<EvidenceChange>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        var staff = await StaffList.ReadAsync(work, settings, ct);
        if (Wrong(command, work, staff.Knows(command.StaffNo), (await work.Db.FormForAsync(command.Month, ct)).Find(command.Item)) is { } wrong)
            return new Refusal(wrong);
        if (await work.Db.IsClosedAsync(command.Month, command.StaffNo, ct))
            return new Refusal(Texts.MonthIsClosed(command.Month));
        var description = command.Description.Trim();
        if (await TwinAsync(command, description, work.Db, ct) is { } twin)
            return new Refusal(Texts.OccurrenceIsNoted(command.Date, twin));

        var files = command.Files is { Count: > 0 } chosen ? OccurrenceFiles.Look(chosen, 0, work.Actor, work.Now) : new List<StoredFile>();
        if (files.Refusal is { } unkept)
            return unkept;

        var byScorer = staff.ScorersOf(command.StaffNo).Any(entry => entry.Who.No == work.Actor.StaffNo);
        var occurrence = new Occurrence
        {
            Month = command.Month, StaffNo = command.StaffNo, Item = command.Item, Date = command.Date, Description = description,
            Evidence = string.IsNullOrWhiteSpace(command.Evidence) ? null : command.Evidence.Trim(),
            Standard = string.IsNullOrEmpty(command.Standard) ? null : command.Standard,
            NotedBy = work.Actor.StaffNo ?? work.Actor.DisplayName,
            State = byScorer ? OccurrenceState.Confirmed : OccurrenceState.Pending,
        };
        work.Db.Occurrences.Add(occurrence);
        work.Db.Attach(occurrence, files.Value);
        return new EvidenceChange(await work.Db.EvidenceChangedAsync(occurrence, work.Now, ct));
    }

    static Text? Wrong(Command command, Work<HrDb> work, bool staffIsKnown, FormItem? item) =>
        !staffIsKnown ? Texts.StaffIsUnknown(command.StaffNo)
        : item is null ? Texts.ItemIsUnknown(command.Item)
        : item.Kind == ItemKind.RateBands ? Texts.ItemIsAutomatic(item.Number)
        : !command.Month.Contains(command.Date) ? Texts.DateOutsideMonth(command.Date, command.Month)
        : command.Date > work.Today ? Texts.DateInFuture(command.Date)
        : string.IsNullOrWhiteSpace(command.Description) ? Texts.DescriptionIsMissing : null;

    /// <summary>The item under which the same matter of the same day already stands: an event is never deducted twice (HR-03).</summary>
    static async Task<int?> TwinAsync(Command command, string description, HrDb db, CancellationToken ct) =>
        await db.Occurrences.Where(other => other.Month == command.Month && other.StaffNo == command.StaffNo && other.Date == command.Date
                && other.Description == description && other.State != OccurrenceState.Rejected)
            .Select(other => (int?)other.Item).FirstOrDefaultAsync(ct);
}

/// <param name="SetBack">Names of the scorers whose signature was set back.</param>
internal sealed record EvidenceChange(IReadOnlyList<string> SetBack);
