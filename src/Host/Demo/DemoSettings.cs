namespace PropertyHub.Host.Demo;

/// <summary>What the demonstration has set: whose paper it prints.</summary>
internal static class DemoSettings
{
    public static readonly DateOnly From = new(2020, 1, 1);

    public static readonly IReadOnlyList<(string Key, string Value)> All =
    [
        ("billing.receipt-head", "锦苑物业 · 锦苑花园（演示）"),
        ("billing.receipt-foot", "服务电话 000-0000 0000（演示）"),
        ("billing.bill-foot", "请到客户服务部前台缴费（每天 8:00–20:00），服务电话 000-0000 0000（演示）。"),
    ];
}
