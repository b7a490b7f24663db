using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.HrAppraisal.Desks;

/// <summary>The average of the closed months' totals.</summary>
internal sealed class DepartmentScores(IDbContextFactory<HrDb> databases) : IFigureSource
{
    const int Months = 6;
    const int FullPay = 100;

    public string Right => HrRights.View;

    public async Task<IReadOnlyList<DeskFigure>> ForAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var closed = await db.Appraisals.AsNoTracking().Where(form => form.State == AppraisalState.Closed && form.Total != null)
            .Select(form => new { form.Month, Total = form.Total!.Value, form.PayPercent }).ToListAsync(ct);
        var months = closed.GroupBy(form => form.Month).OrderByDescending(month => month.Key).Take(Months).Reverse().ToList();
        return months is not [.., var newest] ? []
            : [new(DeskTexts.DepartmentAverage(newest.Key), Points(newest.Average(form => form.Total)), DeskTexts.PeopleScored(newest.Count(), newest.Count(form => form.PayPercent < FullPay)),
                $"/appraisals?month={newest.Key}", [.. months.Select(month => new TrendBar(month.Key.ToString(), month.Average(form => form.Total), Points(month.Average(form => form.Total))))])];
    }

    static string Points(decimal? points) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{points:0.00}");
}
