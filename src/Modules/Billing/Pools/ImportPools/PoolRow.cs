using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Billing.Pools;

/// <summary>A row of a pools file (公摊).</summary>
internal sealed class PoolRow
{
    public string ItemCode { get; set; } = "";
    public Period? Period { get; set; }
    public Money? Amount { get; set; }
    public PoolBasis? Basis { get; set; }
    public IReadOnlyList<string>? Buildings { get; set; }

    public const string ItemColumn = "项目编码";
    public const string AmountColumn = "总金额";
    public const string BuildingsColumn = "楼栋";

    public static readonly Words<PoolBasis> Bases = new(("面积", PoolBasis.Area), ("户数", PoolBasis.Household));

    public static readonly RowLayout<PoolRow> Layout = new RowLayout<PoolRow>("公摊", HeaderSynonyms.Embedded(typeof(PoolRow).Assembly, "PoolHeaders.json"))
        .Code(ItemColumn, row => row.ItemCode, required: true, maxLength: 20, example: "SHELEC")
        .Period("账期", row => row.Period, required: true, example: "2026-11")
        .Money(AmountColumn, row => row.Amount, required: true, above: 0, example: "2047.79")
        .Word("分摊方式", Bases, row => row.Basis, required: true, example: "面积")
        .List(BuildingsColumn, row => row.Buildings);
}
