using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.HrAppraisal.Desks;

/// <summary>Forms whose next signature is this person's (HR-04), a line for each month.</summary>
internal sealed class FormsToSign(IDbContextFactory<HrDb> databases, EstateClock clock) : IWaitingSource
{
    public string Right => HrRights.Score;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (actor.StaffNo is not { } me)
            return [];
        await using var db = await databases.CreateDbContextAsync(ct);
        var forms = await db.Appraisals.AsNoTracking().Include(form => form.Scorers)
            .Where(form => form.State != AppraisalState.Closed && form.Scorers.Any(column => column.StaffNo == me && column.SignedAt == null)).ToListAsync(ct);
        var mine = forms.Where(form => form.Next?.StaffNo == me).ToLookup(form => form.Month);
        var lines = new List<Waiting>();
        foreach (var month in mine.OrderBy(month => month.Key))
            lines.Add(await LineAsync(db, month.Key, [.. month.OrderBy(form => form.StaffNo, StringComparer.Ordinal)], ct));
        return lines;
    }

    async Task<Waiting> LineAsync(HrDb db, Period month, IReadOnlyList<Appraisal> forms, CancellationToken ct)
    {
        var people = forms.Select(form => form.StaffNo).ToList();
        var pending = await db.Occurrences.CountAsync(occurrence => occurrence.Month == month && occurrence.State == OccurrenceState.Pending && people.Contains(occurrence.StaffNo), ct);
        var first = forms[0].StaffNo;
        var name = await db.Staff.Where(member => member.No == first).Select(member => member.Name).SingleOrDefaultAsync(ct) ?? first;
        return new(clock.Today > month.Last ? Urgency.Soon : Urgency.Open, DeskTexts.FormsWait(month, forms.Count), pending == 0 ? DeskTexts.FirstIs(name) : DeskTexts.EvidencePending(name, pending),
            DeskTexts.Sign, $"/appraisals/{month}/{Uri.EscapeDataString(first)}");
    }
}
