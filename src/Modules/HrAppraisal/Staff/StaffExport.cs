using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Staff.ImportStaff;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.HrAppraisal.Staff;

/// <summary>The staff list, in the columns of its import.</summary>
internal sealed class StaffExport(IDbContextFactory<HrDb> factory) : IExport
{
    public string Kind => "staff";
    public Text Title => Texts.KindStaff;
    public string Right => HrRights.ManageStaff;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments) =>
        (Func<Stream, CancellationToken, Task>)((output, ct) => StaffRow.Layout.WriteAsync(output, factory.StaffRowsAsync(ct), ct));
}
