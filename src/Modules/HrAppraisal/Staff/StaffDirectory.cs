using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;

namespace PropertyHub.HrAppraisal.Staff;

internal sealed class StaffDirectory(IDbContextFactory<HrDb> factory) : IStaffDirectory
{
    public async Task<IReadOnlyList<StaffFacts>> StaffAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var staff = await db.Staff.AsNoTracking().Select(member => new StaffFacts(member.No, member.Name, member.Department, member.Position)).ToListAsync(ct);
        return [.. staff.OrderBy(member => member.No, StringComparer.Ordinal)];
    }
}
