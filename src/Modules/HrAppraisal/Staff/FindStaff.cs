using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Finding;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal.Staff;

/// <summary>Staff for the search over everything: by name or number.</summary>
internal sealed class FindStaff(IDbContextFactory<HrDb> databases) : IFindSource
{
    public Text Title => Texts.PageStaff;
    public string Right => HrRights.View;

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken ct)
    {
        var typed = words.Trim();
        if (typed.Length == 0)
            return [];
        await using var db = await databases.CreateDbContextAsync(ct);
        var staff = await db.Staff.AsNoTracking().Where(member => member.Name.Contains(typed) || member.No.StartsWith(typed))
            .OrderBy(member => member.No == typed ? 0 : member.Name == typed ? 1 : 2).ThenBy(member => member.No).Take(most)
            .Select(member => new { member.No, member.Name, member.Department, member.Position }).ToListAsync(ct);
        return [.. staff.Select(member => new Found(AppIcon.User, member.Name, $"{member.No}　{member.Department}　{member.Position}", $"/staff?q={Uri.EscapeDataString(member.No)}"))];
    }
}
