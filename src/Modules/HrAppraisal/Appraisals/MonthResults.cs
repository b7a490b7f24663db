using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>The forms of a month with what they come to, by staff number.</summary>
internal sealed class MonthResults(IDbContextFactory<HrDb> factory)
{
    public async Task<IReadOnlyList<FormResult>> OfAsync(Period month, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var forms = await db.Forms().AsNoTracking().Where(form => form.Month == month).ToListAsync(ct);
        var confirmed = await db.ConfirmedAsync(month, ct);
        var staff = await db.Staff.AsNoTracking().ToDictionaryAsync(member => member.No, ct);
        return [.. forms.OrderBy(form => form.StaffNo, StringComparer.Ordinal)
            .Select(form => new FormResult(Reckoning.Of(form, confirmed[form.StaffNo]), staff.GetValueOrDefault(form.StaffNo)))];
    }
}

internal sealed record FormResult(Reckoning Reckoning, StaffMember? Member)
{
    public Appraisal Form => Reckoning.Appraisal;
}
