using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms;

/// <summary>The editions of the steward's form that are in force: the one that comes with the product, and HR's own.</summary>
internal static class FormEditions
{
    public static readonly FormEdition First = new(1, null, StewardForm.Form);

    public static async Task<IReadOnlyList<FormEdition>> EditionsAsync(this HrDb db, CancellationToken ct)
    {
        var own = await db.FormVersions.AsNoTracking().Where(version => version.Code == StewardForm.Code && version.State == FormVersionState.InForce).OrderBy(version => version.Number).ToListAsync(ct);
        return [First, .. own.Select(version => new FormEdition(version.Number, version.From, version.Form))];
    }

    /// <summary>The form that a month is appraised by.</summary>
    public static async Task<AppraisalForm> FormForAsync(this HrDb db, Period month, CancellationToken ct) => FormTimeline.For(month, await db.EditionsAsync(ct)).Form;

    public static async Task<IReadOnlyList<Period>> OpenedMonthsAsync(this HrDb db, CancellationToken ct) => await db.Months.AsNoTracking().Select(month => month.Month).ToListAsync(ct);
}
