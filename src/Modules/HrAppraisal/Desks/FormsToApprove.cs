using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Desks;

/// <summary>Forms that all scorers have signed and the leader in charge has not approved, where the estate wants him to.</summary>
internal sealed class FormsToApprove(IDbContextFactory<HrDb> databases, ISettings settings) : IWaitingSource
{
    public string Right => HrRights.Approve;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var signed = await db.Appraisals.AsNoTracking().Where(form => form.State != AppraisalState.Closed && form.ApprovedAt == null && form.StaffNo != actor.StaffNo && form.Scorers.All(column => column.SignedAt != null))
            .GroupBy(form => form.Month).Select(group => new { Month = group.Key, Count = group.Count() }).ToListAsync(ct);
        var lines = new List<Waiting>();
        foreach (var group in signed.OrderBy(group => group.Month))
            if (await settings.GetAsync(HrSettings.LeaderApproves, group.Month.Last, ct))
                lines.Add(new(Urgency.Soon, DeskTexts.ApprovalsWait(group.Month, group.Count), null, DeskTexts.Approve, $"/appraisals?month={group.Month}"));
        return lines;
    }
}
