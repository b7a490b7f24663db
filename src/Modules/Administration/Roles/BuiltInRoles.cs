namespace PropertyHub.Administration.Roles;

/// <summary>A position that comes with the product.</summary>
/// <param name="Positions">岗位 in the staff list.</param>
/// <param name="Rights">Names of rights; one that ends in <c>*</c> stands for all that begin so.</param>
internal sealed record BuiltInRole(string Key, string[] Positions, string[] Rights)
{
    public bool Has(string right) => Rights.Any(pattern => pattern.EndsWith('*') ? right.StartsWith(pattern[..^1], StringComparison.Ordinal) : right == pattern);
}

/// <summary>The positions that come with the product and what each may do at first (SYS-02); an estate edits them afterwards.</summary>
internal static class BuiltInRoles
{
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<BuiltInRole> All =
    [
        new("manager", ["经理", "物业经理", "部门经理"],
        [
            "archives.*", "billing.tariff.*", "billing.reading.*", "billing.pool.enter", "billing.run.*", "billing.account.see", "billing.book.manage",
            "billing.reversal.*", "billing.ledger.see", "billing.collection.see", "hr.view", "hr.occurrences", "hr.score", "hr.open-month", "hr.answer-appeals", "hr.see-own", "hr.export",
            "admin.holiday.edit", "admin.setting.edit", "admin.audit.see",
        ]),
        new("deputy-manager", ["副经理"],
        [
            "archives.*", "billing.tariff.see", "billing.reading.*", "billing.run.preview", "billing.account.see", "billing.reversal.*",
            "billing.ledger.see", "billing.collection.see", "hr.view", "hr.occurrences", "hr.score", "hr.see-own", "hr.export", "admin.holiday.edit",
        ]),
        new("supervisor", ["主管", "副主管"],
        [
            "archives.see", "archives.reveal", "archives.edit-zones", "billing.account.see", "billing.reading.enter", "billing.reversal.ask",
            "billing.collection.see", "hr.view", "hr.occurrences", "hr.score", "hr.see-own",
        ]),
        new("team-leader", ["领班"],
            ["archives.see", "archives.reveal", "billing.account.see", "billing.reading.enter", "billing.collection.see", "hr.view", "hr.occurrences", "hr.score", "hr.see-own"]),
        new("head-of-desk", ["客服主任"],
        [
            "archives.see", "archives.reveal", "archives.edit-units", "archives.edit-people", "archives.import",
            "billing.account.see", "billing.reversal.ask", "billing.collection.see", "hr.view", "hr.occurrences", "hr.score", "hr.see-own",
        ]),
        new("front-desk", ["前台", "前台接待"], ["archives.see", "archives.reveal", "archives.edit-people", "billing.account.see", "hr.see-own"]),
        new("usher", ["迎宾", "礼宾", "礼宾员"], ["archives.see", "hr.see-own"]),
        new("contract-clerk", ["签约员", "签约专员", "合同专员"], ["archives.see", "archives.reveal", "archives.edit-people", "hr.see-own"]),
        new("key-clerk", ["钥匙管理员"], ["archives.see", "hr.see-own"]),
        new("cashier", ["收银员"],
            ["archives.see", "billing.account.see", "billing.payment.take", "billing.reversal.ask", "billing.ledger.see", "billing.collection.see", "hr.see-own"]),
        new("steward", ["管家", "楼管员"], ["archives.see", "archives.reveal", "billing.account.see", "billing.reading.enter", "billing.collection.see", "hr.see-own"]),
        new("archivist", ["资料管理员", "档案管理员"],
            ["archives.see", "archives.reveal", "archives.edit-units", "archives.edit-people", "archives.import", "hr.see-own"]),
        new("storekeeper", ["仓管员"], ["hr.see-own"]),
        new("engineer", ["工程部", "维修工", "工程主管"], ["archives.see", "hr.see-own"]),
        new("guard", ["保安", "保安员", "秩序维护员"], ["archives.see", "hr.see-own"]),
        new("cleaner", ["保洁", "保洁员"], ["hr.see-own"]),
        new("duty-manager", ["总值", "总值班"], ["archives.see", "archives.reveal", "billing.account.see", "hr.see-own"]),
        new("accountant", ["会计"],
        [
            "archives.see", "billing.tariff.*", "billing.reading.*", "billing.pool.enter", "billing.run.*", "billing.account.see", "billing.payment.import",
            "billing.payment.backdate", "billing.book.manage", "billing.reversal.*", "billing.ledger.see", "billing.collection.see", "hr.see-own",
        ]),
        new("treasurer", ["出纳"],
        [
            "archives.see", "billing.account.see", "billing.payment.take", "billing.payment.import", "billing.book.manage", "billing.reversal.ask",
            "billing.ledger.see", "billing.collection.see", "hr.see-own",
        ]),
        new("hr", ["行政人事", "人事专员", "行政专员", "人事"],
            ["hr.view", "hr.staff", "hr.forms", "hr.occurrences", "hr.open-month", "hr.close-month", "hr.close-unsigned", "hr.reopen-month", "hr.answer-appeals", "hr.see-own", "hr.export", "admin.holiday.edit"]),
        new("leader-in-charge", ["分管领导"], ["archives.see", "billing.account.see", "billing.ledger.see", "billing.collection.see", "hr.view", "hr.score", "hr.approve", "hr.see-own", "hr.export", "admin.audit.see"]),
        new(Administrator, ["系统管理员"],
            ["admin.*", "host.*", "archives.see", "archives.edit-units", "archives.edit-people", "archives.edit-zones", "archives.import", "billing.tariff.*", "hr.view", "hr.staff"]),
    ];

    /// <summary>The role of a 岗位 in the staff list; null when none is known.</summary>
    public static string? OfPosition(string position) => All.FirstOrDefault(role => role.Positions.Contains(position.Trim()))?.Key;
}
