using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.HrAppraisal.Desks;

/// <summary>What HR does next about the months, each to who may: open one that is over, see how far an open one is, close one that everybody has signed.</summary>
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
        var months = await db.Months.AsNoTracking().Where(month => month.ClosedAt == null).OrderBy(month => month.Month)
            .Select(month => new
            {
                month.Month,
                Forms = db.Appraisals.Count(form => form.Month == month.Month),
                Unsigned = db.Appraisals.Count(form => form.Month == month.Month && form.Scorers.Any(column => column.SignedAt == null)),
            }).Where(month => month.Forms > 0).ToListAsync(ct);
        return [.. lines, .. months.Select(month => month.Unsigned == 0
            ? Line(month.Month, DeskTexts.MonthToClose(month.Month), null, DeskTexts.CloseIt)
            : Line(month.Month, DeskTexts.MonthUnsigned(month.Month, month.Unsigned), DeskTexts.OfForms(month.Forms), DeskTexts.SeeProgress))];
    }

    Waiting Line(Period month, Text what, Text? detail, Text next) => new(month.Last < clock.Today ? Urgency.Soon : Urgency.Open, what, detail, next, $"/appraisals?month={month}");
}
