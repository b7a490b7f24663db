using PropertyHub.Kernel;

namespace PropertyHub.Administration;

/// <summary>What one may do or see in Administration. Stored in roles: never renamed.</summary>
internal static class AdminRights
{
    public const string ManageAccounts = "admin.account.manage";
    public const string EditRoles = "admin.role.edit";
    public const string EditSettings = "admin.setting.edit";
    public const string EditHolidays = "admin.holiday.edit";
    public const string SeeAuditTrail = "admin.audit.see";

    public static readonly IReadOnlyList<Right> All =
    [
        new(ManageAccounts, AdminTexts.RightManageAccounts),
        new(EditRoles, AdminTexts.RightEditRoles),
        new(EditSettings, AdminTexts.RightEditSettings),
        new(EditHolidays, AdminTexts.RightEditHolidays),
        new(SeeAuditTrail, AdminTexts.RightSeeAuditTrail),
    ];
}
