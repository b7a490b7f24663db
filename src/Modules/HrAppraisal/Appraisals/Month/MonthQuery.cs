using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Appraisals.Month;

/// <summary>The overview of a month.</summary>
internal sealed class MonthQuery(IDbContextFactory<HrDb> factory, MonthResults results, ISettings settings, IDisplayNames names, EstateClock clock)
{
    public async Task<MonthView> ReadAsync(Period month, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var round = await db.Months.AsNoTracking().SingleOrDefaultAsync(round => round.Month == month, ct);
        var pending = await db.Occurrences.AsNoTracking().Where(occurrence => occurrence.Month == month && occurrence.State == OccurrenceState.Pending)
            .GroupBy(occurrence => occurrence.StaffNo).Select(group => new { StaffNo = group.Key, Count = group.Count() }).ToDictionaryAsync(count => count.StaffNo, count => count.Count, ct);
        var confirmed = await db.ConfirmedAsync(month, ct);
        var leaderApproves = await settings.GetAsync(HrSettings.LeaderApproves, month.Last, ct);
        IReadOnlyList<MonthLine> lines = [.. (await results.OfAsync(month, ct)).Select(result => Line(result, pending.GetValueOrDefault(result.Form.StaffNo), confirmed[result.Form.StaffNo].Sum(count => count.Count), leaderApproves))];
        return new MonthView
        {
            Month = month,
            IsOpen = round is not null,
            IsClosed = round?.IsClosed == true,
            ClosedAt = round?.ClosedAt is { } closed ? clock.ToLocal(closed) : null,
            ClosedBy = await names.OfAnyAsync(round?.ClosedBy, ct),
            CloseReason = round?.CloseReason,
            ReopenReason = round?.ReopenReason,
            ReopenedBy = await names.OfAnyAsync(round?.ReopenedBy, ct),
            Pending = pending.Values.Sum(),
            Lines = lines,
            Progress = ProgressOf(lines.Where(line => line.Stage < FormStage.Published)),
            Bands = [.. (await results.FormOfAsync(month, ct)).Pay.Select(band => band.AtLeast).OrderDescending()],
        };
    }

    static IReadOnlyList<ProgressLine> ProgressOf(IEnumerable<MonthLine> lines) =>
        ScorerProgress.Of(lines.SelectMany(line => line.Scorers.Select(scorer => new ColumnState(line.Department, scorer.StaffNo, scorer.Name, scorer.Signed, scorer.IsNext, scorer.SetBack))));

    MonthLine Line(FormResult result, int pending, int confirmed, bool leaderApproves)
    {
        var (form, reckoning) = (result.Form, result.Reckoning);
        var items = reckoning.Proposed.Values.Count(proposed => proposed.Points is not null);
        return new MonthLine(form.StaffNo, result.Member?.Name ?? form.StaffNo, result.Member?.Position ?? "")
        {
            HouseholdsDue = form.Rate.Due, HouseholdsPaid = form.Rate.Paid, Rate = form.Rate.Shown,
            Confirmed = confirmed, Pending = pending,
            Total = form.Total ?? reckoning.Result.Total,
            PayPercent = form.PayPercent ?? reckoning.Result.PayPercent,
            Unsigned = form.Unsigned, IsNews = form.IsNews,
            Department = result.Member?.Department ?? "", TeamNo = form.Of(ScorerRole.DirectSuperior)?.StaffNo, TeamName = form.Of(ScorerRole.DirectSuperior)?.Name,
            Band = (form.Total ?? reckoning.Result.Total) is { } total ? PayBand.For(total, reckoning.Form.Pay).AtLeast : null,
            Stage = form.StageAt(clock.UtcNow, leaderApproves), AppealUntil = form.AppealUntil is { } until ? clock.ToLocal(until) : null,
            Recommendations = [.. reckoning.Result.Recommendations.Select(advice => FormTexts.Get("Recommendation_" + advice))],
            Scorers = [.. form.InOrder.Select(column => new MonthScorer(FormTexts.Get("ScorerRole_" + column.Role), column.StaffNo, column.Name, items - reckoning.Missing(column).Count, items,
                column.HasSigned, column.SetBackAt is not null, form.State != AppraisalState.Closed && form.Next == column))],
        };
    }
}
