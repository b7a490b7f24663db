using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>The total kept at closing is what occurrences, figures and scores still come to.</summary>
internal sealed class ClosedTotals(IDbContextFactory<HrDb> factory, MonthResults results) : IInvariant
{
    const int Shown = 20;

    public Text Title => Texts.InvariantTitle;

    public async Task<InvariantResult> CheckAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var months = await db.Appraisals.AsNoTracking().Where(form => form.State == AppraisalState.Closed).Select(form => form.Month).Distinct().ToListAsync(ct);
        var (count, wrong) = (0L, new List<string>());
        foreach (var month in months)
            foreach (var result in (await results.OfAsync(month, ct)).Where(result => result.Form.State == AppraisalState.Closed))
            {
                count++;
                if (result.Form.Total != result.Reckoning.Result.Total && wrong.Count < Shown)
                    wrong.Add($"{month} {result.Form.StaffNo}: {result.Form.Total} ≠ {result.Reckoning.Result.Total}");
            }
        return new InvariantResult(count, wrong);
    }
}
