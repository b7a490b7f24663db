using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Staff;

/// <summary>The staff and who scores whom, as of the operation's day.</summary>
internal sealed record StaffList(IReadOnlyDictionary<string, StaffMember> Members, string ManagerPosition)
{
    public bool Knows(string no) => Members.ContainsKey(no);

    public IReadOnlyList<(ScorerRole Role, StaffMember Who)> ScorersOf(string no) =>
        Members.TryGetValue(no, out var member) ? WhoScores.Of(member, Members, ManagerPosition) : [];

    public static async Task<StaffList> ReadAsync(Work<HrDb> work, ISettings settings, CancellationToken ct) =>
        new(await work.Db.Staff.AsNoTracking().ToDictionaryAsync(member => member.No, ct), await settings.GetAsync(HrSettings.ManagerPosition, work.Today, ct));
}
