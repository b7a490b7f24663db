using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal;

/// <summary>What the estate may set for appraisals.</summary>
internal static class HrSettings
{
    /// <summary>岗位 of the one who scores as manager of the department.</summary>
    public static readonly Setting<string> ManagerPosition = new("hr.manager-position", Texts.SettingManagerPosition, "经理", value => value.Trim().Length > 0);
}
