using PropertyHub.HrAppraisal.Appraisals.Mine;
using PropertyHub.HrAppraisal.Appraisals.Month;
using PropertyHub.HrAppraisal.Appraisals.Overview;
using PropertyHub.HrAppraisal.Appraisals.Sheet;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Benchmarks.Pages;

internal static class HrPages
{
    static readonly Actor Steward = Actor.System with { StaffNo = PageStaff.Steward };

    public static IEnumerable<PageView> Of(BenchScope scope) =>
    [
        new("/staff", () => StaffAsync(scope.Get<StaffQuery>())),
        new("/appraisals", () => scope.Get<MonthQuery>().ReadAsync(PageStaff.Open, CancellationToken.None)),
        new("/appraisals/{MonthText}/{StaffNo}", () => scope.Get<SheetQuery>().ReadAsync(PageStaff.Open, PageStaff.Steward, Actor.System, CancellationToken.None)),
        new("/appraisals/{MonthText}/{StaffNo}/print", () => scope.Get<SheetQuery>().ReadAsync(PageStaff.Closed, PageStaff.Steward, Actor.System, CancellationToken.None)),
        new("/appraisals/mine", () => scope.Get<MineQuery>().ReadAsync(Steward, CancellationToken.None)),
        new("/appraisals/mine/{MonthText}", () => scope.Get<SheetQuery>().ReadOwnAsync(PageStaff.Closed, Steward, CancellationToken.None)),
        new("/appraisals/overview", () => scope.Get<OverviewQuery>().ReadAsync(null, null, CancellationToken.None)),
        new("/appraisals/forms", () => scope.Get<FormsQuery>().ReadAsync(CancellationToken.None)),
    ];

    static async Task StaffAsync(StaffQuery query)
    {
        await query.DepartmentsAsync(CancellationToken.None);
        await query.PageAsync(new ListRequest(), CancellationToken.None);
    }
}
