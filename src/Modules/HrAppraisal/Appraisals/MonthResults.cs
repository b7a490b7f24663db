using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>The forms of a month with what they come to, by staff number.</summary>
internal sealed class MonthResults(IDbContextFactory<HrDb> factory)
{
    /// <summary>The form that the month is appraised by.</summary>
    public async Task<AppraisalForm> FormOfAsync(Period month, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.FormForAsync(month, ct);
    }

    public async Task<IReadOnlyList<FormResult>> OfAsync(Period month, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var forms = await db.Forms().AsNoTracking().Where(form => form.Month == month).ToListAsync(ct);
        var sheet = await db.FormForAsync(month, ct);
        var confirmed = await db.ConfirmedAsync(month, ct);
        var staff = await db.Staff.AsNoTracking().ToDictionaryAsync(member => member.No, ct);
        return [.. forms.OrderBy(form => form.StaffNo, StringComparer.Ordinal)
            .Select(form => new FormResult(Reckoning.Of(sheet, form, confirmed[form.StaffNo]), staff.GetValueOrDefault(form.StaffNo)))];
    }
}

internal sealed record FormResult(Reckoning Reckoning, StaffMember? Member)
{
    public Appraisal Form => Reckoning.Appraisal;
}
