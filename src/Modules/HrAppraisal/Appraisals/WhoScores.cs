using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.HrAppraisal.Staff;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>Who scores a person: the direct superior, the indirect superior, and the manager of the person's department.</summary>
internal static class WhoScores
{
    /// <summary>One entry per role that can be filled, from the staff there are.</summary>
    public static IReadOnlyList<(ScorerRole Role, StaffMember Who)> Of(StaffMember member, IReadOnlyDictionary<string, StaffMember> staff, string managerPosition) =>
    [
        .. Scorer.Of(member.No, Known(member.DirectSuperiorNo, staff), Known(member.IndirectSuperiorNo, staff), ManagerOf(member.Department, staff.Values, managerPosition)?.No)
            .Select(scorer => (scorer.Role, staff[scorer.StaffNo])),
    ];

    static string? Known(string? no, IReadOnlyDictionary<string, StaffMember> staff) => no is not null && staff.ContainsKey(no) ? no : null;

    static StaffMember? ManagerOf(string department, IEnumerable<StaffMember> staff, string position) =>
        staff.Where(other => other.Department == department && other.Position == position).MinBy(other => other.No, StringComparer.Ordinal);
}
