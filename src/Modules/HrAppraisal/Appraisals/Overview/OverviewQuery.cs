using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Appraisals.Overview;

/// <summary>The closed forms of the last months, of one department or of all.</summary>
internal sealed class OverviewQuery(IDbContextFactory<HrDb> factory, ISettings settings)
{
    const int Months = 12;

    /// <param name="month">The month looked at; null for the last one that was closed.</param>
    public async Task<OverviewView> ReadAsync(Period? month, string? department, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var chosen = month ?? await db.Appraisals.Where(form => form.State == AppraisalState.Closed).MaxAsync(form => (Period?)form.Month, ct);
        var staff = await db.Staff.AsNoTracking().ToDictionaryAsync(member => member.No, ct);
        if (chosen is not { } shown)
            return OverviewView.Nothing(Departments(staff.Values));
        var first = shown.Plus(1 - Months);
        var closed = await db.Appraisals.AsNoTracking().Where(form => form.State == AppraisalState.Closed && form.Total != null && form.Month >= first && form.Month <= shown)
            .Select(form => new { form.Month, form.StaffNo, form.Total, form.PayPercent, Team = form.Scorers.Where(column => column.Role == ScorerRole.DirectSuperior).Select(column => column.StaffNo).FirstOrDefault() })
            .ToListAsync(ct);
        List<ClosedForm> forms =
        [
            .. closed.Where(form => department is null || staff.GetValueOrDefault(form.StaffNo)?.Department == department)
                .Select(form => new ClosedForm(form.Month, form.StaffNo, form.Team, form.Total!.Value, form.PayPercent ?? 0)),
        ];
        return new OverviewView(shown, Departments(staff.Values), Department.Trend(forms), Department.Teams(forms, shown), Department.Grades(forms, shown, (await db.FormForAsync(shown, ct)).Pay))
        {
            Goal = await settings.GetAsync(HrSettings.DepartmentGoal, shown.Last, ct),
            Names = staff.ToDictionary(member => member.Key, member => member.Value.Name),
        };
    }

    static IReadOnlyList<string> Departments(IEnumerable<Staff.StaffMember> staff) => [.. staff.Select(member => member.Department).Distinct().Order(StringComparer.Ordinal)];
}

/// <param name="Month">Null when no month was ever closed.</param>
internal sealed record OverviewView(Period? Month, IReadOnlyList<string> Departments, IReadOnlyList<MonthFigures> Trend, IReadOnlyList<TeamFigures> Teams, IReadOnlyList<BandCount> Grades)
{
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The average that is aimed at.</summary>
    public int Goal { get; init; }

    /// <summary>The month looked at; null when it has no closed form.</summary>
    public MonthFigures? Present => Trend.FirstOrDefault(month => month.Month == Month);

    public static OverviewView Nothing(IReadOnlyList<string> departments) => new(null, departments, [], [], []);
}
