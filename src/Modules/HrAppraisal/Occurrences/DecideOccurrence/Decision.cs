using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Occurrences.DecideOccurrence;

/// <summary>What accepting and rejecting have in common: who may, when, and what follows for signatures.</summary>
static class Decision
{
    public static async Task<Outcome<EvidenceChange>> ApplyAsync(long id, OccurrenceState state, string? reason, Work<HrDb> work, ISettings settings, CancellationToken ct)
    {
        var occurrence = await work.Db.Occurrences.SingleOrDefaultAsync(occurrence => occurrence.Id == id, ct);
        if (occurrence is null)
            return new Refusal(Texts.OccurrenceIsGone);
        if (await work.Db.IsClosedAsync(occurrence.Month, occurrence.StaffNo, ct))
            return new Refusal(Texts.MonthIsClosed(occurrence.Month));
        if (occurrence.State == state)
            return new Refusal(Texts.AlreadyDecided(Texts.Get("Occurrence_" + state)));
        if (await WhyNotAsync(occurrence, work, settings, ct) is { } wrong)
            return new Refusal(wrong);

        occurrence.Decide(state, reason, work.Actor, work.Now);
        return new EvidenceChange(await work.Db.EvidenceChangedAsync(occurrence, work.Now, ct));
    }

    static async Task<Text?> WhyNotAsync(Occurrence occurrence, Work<HrDb> work, ISettings settings, CancellationToken ct)
    {
        if (work.Actor.IsSystem)
            return null;
        if (work.Actor.StaffNo == occurrence.StaffNo)
            return Texts.NobodyScoresHimself;
        return (await ScorersAsync(occurrence, work, settings, ct)).Contains(work.Actor.StaffNo) ? null : Texts.NotAScorer;
    }

    static async Task<IEnumerable<string?>> ScorersAsync(Occurrence occurrence, Work<HrDb> work, ISettings settings, CancellationToken ct) =>
        await work.Db.FormAsync(occurrence.Month, occurrence.StaffNo, ct) is { } form
            ? form.Scorers.Select(column => column.StaffNo)
            : (await StaffList.ReadAsync(work, settings, ct)).ScorersOf(occurrence.StaffNo).Select(entry => entry.Who.No);
}
