using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals.Mine;

/// <summary>A person's own forms that are or were published, latest month first.</summary>
internal sealed class MineQuery(IDbContextFactory<HrDb> factory, EstateClock clock)
{
    public async Task<IReadOnlyList<MineLine>> ReadAsync(Actor reader, CancellationToken ct)
    {
        if (reader.StaffNo is not { } staffNo)
            return [];
        await using var db = await factory.CreateDbContextAsync(ct);
        var forms = await db.Appraisals.AsNoTracking().Include(form => form.Appeals)
            .Where(form => form.StaffNo == staffNo && (form.State == AppraisalState.Closed || form.Appeals.Count > 0)).ToListAsync(ct);
        return [.. forms.OrderByDescending(form => form.Month).Select(Line)];
    }

    MineLine Line(Appraisal form) => form.State == AppraisalState.Closed
        ? new(form.Month, form.StageAt(clock.UtcNow, false), form.Rate.Shown, form.Total, form.PayPercent, form.AppealUntil is { } until ? clock.ToLocal(until) : null)
        {
            PublishedAt = form.PublishedAt is { } published ? clock.ToLocal(published) : null, IsNews = form.IsNews, IsAnswered = form.CurrentAppeal is { IsOpen: false },
        }
        : new(form.Month, null, null, null, null, null);
}

/// <param name="Stage">Null while the form is open again.</param>
/// <param name="AppealUntil">In the estate's time.</param>
internal sealed record MineLine(Period Month, FormStage? Stage, decimal? Rate, decimal? Total, int? PayPercent, DateTime? AppealUntil)
{
    /// <summary>In the estate's time.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>The person has not looked at it yet, or not at the answer to his appeal.</summary>
    public bool IsNews { get; init; }

    public bool IsAnswered { get; init; }
}
