namespace PropertyHub.Host.Demo;

internal sealed record DemoStaffMember(string No, string Name, string Department, string Position, string? Direct, string? Indirect);

/// <summary>The department and the offices around it: 23 people, a steward for each zone of two buildings.</summary>
internal static class DemoStaff
{
    const string Service = "客户服务部";
    const string Finance = "财务部";
    const string Personnel = "行政人事部";
    static readonly string[] Stewards = ["S011", "S012", "S013", "S014", "S015"];

    public static IReadOnlyList<DemoStaffMember> Make(Dice dice) =>
    [
        .. new (string No, string Department, string Position, string? Direct, string? Indirect)[]
        {
            ("S001", Service, "经理", null, null), ("S002", Service, "副经理", "S001", null),
            ("S003", Service, "主管", "S001", null), ("S004", Service, "副主管", "S003", "S001"), ("S005", Service, "客服主任", "S001", null),
            ("S006", Service, "前台", "S005", "S001"), ("S007", Service, "前台", "S005", "S001"), ("S008", Service, "前台", "S005", "S001"),
            ("S009", Service, "收银员", "S005", "S001"), ("S010", Service, "收银员", "S005", "S001"),
            ("S011", Service, "管家", "S003", "S001"), ("S012", Service, "管家", "S003", "S001"), ("S013", Service, "管家", "S003", "S001"),
            ("S014", Service, "管家", "S004", "S003"), ("S015", Service, "管家", "S004", "S003"),
            ("S016", Service, "资料管理员", "S005", "S001"), ("S017", Service, "仓管员", "S005", "S001"), ("S018", Service, "领班", "S003", "S001"),
            ("F001", Finance, "会计", null, null), ("F002", Finance, "出纳", "F001", null),
            ("P001", Personnel, "行政人事", null, null), ("P002", Personnel, "行政人事", "P001", null), ("L001", "公司", "分管领导", null, null),
        }.Select(row => new DemoStaffMember(row.No, Invented.Name(dice), row.Department, row.Position, row.Direct, row.Indirect)),
    ];

    public static IEnumerable<(string Code, string Name, string Buildings, string Steward)> Zones() =>
        Stewards.Select((steward, i) => ($"Z{i + 1}", $"{i + 1} 区", $"{i + 1};{i + 6}", steward));
}
