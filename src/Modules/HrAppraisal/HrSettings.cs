using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal;

/// <summary>What the estate may set for appraisals.</summary>
internal static class HrSettings
{
    /// <summary>岗位 of the one who scores as manager of the department.</summary>
    public static readonly Setting<string> ManagerPosition = new("hr.manager-position", Texts.SettingManagerPosition, "经理", value => value.Trim().Length > 0);

    /// <summary>Whether the leader in charge (分管领导) approves a form before HR closes; what holds on the last day of the appraised month counts.</summary>
    public static readonly Setting<bool> LeaderApproves = new("hr.leader-approves", Texts.SettingLeaderApproves, false);

    /// <summary>Working days after publication within which a person may appeal (HR-04).</summary>
    public static readonly Setting<int> AppealDays = new("hr.appeal-days", Texts.SettingAppealDays, 3, value => value is >= 1 and <= 30);

    /// <summary>The department's average that is aimed at each month (HR-11).</summary>
    public static readonly Setting<int> DepartmentGoal = new("hr.department-goal", Texts.SettingDepartmentGoal, 75, value => value is >= 1 and <= 100);

    /// <summary>When a working day ends, in the estate's time; terms in working days end then.</summary>
    public static readonly Setting<TimeOnly> EndOfBusiness = new("hr.end-of-business", Texts.SettingEndOfBusiness, new(17, 30));
}
