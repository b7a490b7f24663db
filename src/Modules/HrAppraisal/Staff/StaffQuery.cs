using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Platform.Lists;

namespace PropertyHub.HrAppraisal.Staff;

/// <summary>The staff list with the names of superiors.</summary>
internal sealed class StaffQuery(IDbContextFactory<HrDb> factory) : IListQuery<StaffLine>
{
    public async Task<ListPage<StaffLine>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var staff = db.Staff.AsNoTracking();
        if (request.Search.Length > 0)
            staff = staff.Where(member => member.No.Contains(request.Search) || member.Name.Contains(request.Search) || member.Position.Contains(request.Search));
        if (request.Filter("department") is { } department)
            staff = staff.Where(member => member.Department == department);
        var total = await staff.CountAsync(ct);
        var rows = await Sorted(staff, request).Skip(request.Skip).Take(request.PageSize)
            .Select(member => new StaffLine(member.No, member.Name, member.Department, member.Position, member.HiredOn,
                member.DirectSuperiorNo, db.Staff.Where(other => other.No == member.DirectSuperiorNo).Select(other => other.Name).FirstOrDefault(),
                member.IndirectSuperiorNo, db.Staff.Where(other => other.No == member.IndirectSuperiorNo).Select(other => other.Name).FirstOrDefault()))
            .ToListAsync(ct);
        return new ListPage<StaffLine>(rows, total);
    }

    public async Task<IReadOnlyList<string>> DepartmentsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Staff.AsNoTracking().Select(member => member.Department).Distinct().OrderBy(name => name).ToListAsync(ct);
    }

    static IQueryable<StaffMember> Sorted(IQueryable<StaffMember> staff, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("name", false) => staff.OrderBy(member => member.Name).ThenBy(member => member.No),
        ("name", true) => staff.OrderByDescending(member => member.Name).ThenBy(member => member.No),
        ("department", false) => staff.OrderBy(member => member.Department).ThenBy(member => member.No),
        ("department", true) => staff.OrderByDescending(member => member.Department).ThenBy(member => member.No),
        ("hired", false) => staff.OrderBy(member => member.HiredOn).ThenBy(member => member.No),
        ("hired", true) => staff.OrderByDescending(member => member.HiredOn).ThenBy(member => member.No),
        ("no", true) => staff.OrderByDescending(member => member.No),
        _ => staff.OrderBy(member => member.No),
    };
}

internal sealed record StaffLine(string No, string Name, string Department, string Position, DateOnly? HiredOn,
    string? DirectNo, string? DirectName, string? IndirectNo, string? IndirectName);
