using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.HrAppraisal.Desks;

/// <summary>What HR does next about the months, each to who may: open one that is over, close one that everybody has signed.</summary>
internal sealed class MonthSteps(IDbContextFactory<HrDb> databases, EstateClock clock) : IWaitingSource
{
    public string Right => HrRights.View;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var lines = new List<Waiting>();
        var before = Period.Of(clock.Today).Plus(-1);
        if (actor.May(HrRights.OpenMonth) && !await db.Months.AnyAsync(month => month.Month >= before, ct))
            lines.Add(new(Urgency.Late, DeskTexts.MonthNotOpen(before), null, DeskTexts.OpenIt, $"/appraisals?month={before}"));
        if (!actor.May(HrRights.CloseMonth))
            return lines;
        var signed = await db.Months.AsNoTracking().Where(month => month.ClosedAt == null)
            .Where(month => db.Appraisals.Any(form => form.Month == month.Month) && !db.Appraisals.Any(form => form.Month == month.Month && form.Scorers.Any(column => column.SignedAt == null)))
            .Select(month => month.Month).ToListAsync(ct);
        return [.. lines, .. signed.Order().Select(month => new Waiting(month.Last < clock.Today ? Urgency.Soon : Urgency.Open, DeskTexts.MonthToClose(month), null, DeskTexts.CloseIt, $"/appraisals?month={month}"))];
    }
}
