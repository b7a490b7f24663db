using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>What operations read of a form and of the occurrences behind it.</summary>
internal static class Evidence
{
    public static Task<bool> IsClosedAsync(this HrDb db, Period month, CancellationToken ct) =>
        db.Months.AnyAsync(round => round.Month == month && round.ClosedAt != null, ct);

    /// <summary>Whether the month, or this person's form of it, is closed.</summary>
    public static async Task<bool> IsClosedAsync(this HrDb db, Period month, string staffNo, CancellationToken ct) =>
        await db.IsClosedAsync(month, ct)
        || await db.Appraisals.AnyAsync(form => form.Month == month && form.StaffNo == staffNo && form.State == AppraisalState.Closed, ct);

    /// <summary>Whether this person sees the form of the month as it is now.</summary>
    public static Task<bool> IsPublishedAsync(this HrDb db, Period month, string staffNo, CancellationToken ct) =>
        db.Appraisals.AnyAsync(form => form.Month == month && form.StaffNo == staffNo && form.State == AppraisalState.Closed, ct);

    public static IQueryable<Appraisal> Forms(this HrDb db) => db.Appraisals.Include(appraisal => appraisal.Scorers).ThenInclude(scorer => scorer.Scores).Include(appraisal => appraisal.Appeals);

    public static Task<Appraisal?> FormAsync(this HrDb db, Period month, string staffNo, CancellationToken ct) =>
        db.Forms().SingleOrDefaultAsync(appraisal => appraisal.Month == month && appraisal.StaffNo == staffNo, ct);

    /// <summary>Confirmed occurrences per person and item.</summary>
    public static async Task<ILookup<string, (int Item, int Count)>> ConfirmedAsync(this HrDb db, Period month, CancellationToken ct, string? staffNo = null)
    {
        var counts = await db.Occurrences.AsNoTracking()
            .Where(occurrence => occurrence.Month == month && occurrence.State == OccurrenceState.Confirmed && (staffNo == null || occurrence.StaffNo == staffNo))
            .GroupBy(occurrence => new { occurrence.StaffNo, occurrence.Item })
            .Select(group => new { group.Key.StaffNo, group.Key.Item, Count = group.Count() })
            .ToListAsync(ct);
        return counts.ToLookup(count => count.StaffNo, count => (count.Item, count.Count));
    }

    public static async Task<Reckoning> ReckonAsync(this HrDb db, Appraisal form, CancellationToken ct) =>
        Reckoning.Of(await db.FormForAsync(form.Month, ct), form, (await db.ConfirmedAsync(form.Month, ct, form.StaffNo))[form.StaffNo]);

    /// <summary>Evidence of a form changed: signatures under it are set back (HR-04).</summary>
    /// <returns>The names of those who have to sign again.</returns>
    public static async Task<IReadOnlyList<string>> EvidenceChangedAsync(this HrDb db, Occurrence occurrence, DateTime now, CancellationToken ct) =>
        await db.FormAsync(occurrence.Month, occurrence.StaffNo, ct) is { } form
            ? form.SetBack(occurrence.Item, occurrence.Description, now)
            : [];
}
