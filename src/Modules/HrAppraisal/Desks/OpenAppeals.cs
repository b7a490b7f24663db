using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.HrAppraisal.Desks;

/// <summary>Appeals that nobody has answered (HR-04).</summary>
internal sealed class OpenAppeals(IDbContextFactory<HrDb> databases) : IWaitingSource
{
    public string Right => HrRights.AnswerAppeals;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var open = await db.Appraisals.AsNoTracking().Where(form => form.StaffNo != actor.StaffNo && form.Appeals.Any(appeal => appeal.AnsweredAt == null))
            .GroupBy(form => form.Month).Select(group => new { Month = group.Key, Count = group.Count(), First = group.Min(form => form.StaffNo)! }).ToListAsync(ct);
        return [.. open.OrderBy(group => group.Month).Select(group => new Waiting(Urgency.Soon, DeskTexts.AppealsWait(group.Month, group.Count), null, DeskTexts.Answer, $"/appraisals/{group.Month}/{Uri.EscapeDataString(group.First)}"))];
    }
}
