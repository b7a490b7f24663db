using PropertyHub.Kernel;

namespace PropertyHub.Archives.Tests.BuildingChart;

/// <summary>What the first units of the estate owe: the third something old, the second something not yet due.</summary>
internal sealed class FakeBalances : IUnitBalances
{
    public const string See = "money.see";
    public const string Take = "money.take";

    public string Right => See;
    public string TakeRight => Take;
    public IReadOnlyList<Text> Ages { get; } = [.. new[] { "未到期", "1–30 天", "31–90 天", "91–180 天", "181–365 天", "365 天以上" }.Select(Text.Verbatim)];
    public string TakeAddress(string unitCode) => $"/take?unit={unitCode}";

    static readonly UnitBalance[] All = [new(2, Amounts(80, 0, 0)), new(3, Amounts(12.47m, 379.61m, 489.60m))];

    public Task<IReadOnlyList<UnitBalance>> OfUnitsAsync(IReadOnlyList<long> units, CancellationToken ct) => Task.FromResult<IReadOnlyList<UnitBalance>>([.. All.Where(balance => units.Contains(balance.UnitId))]);
    public Task<IReadOnlyList<long>> OverdueUnitsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<long>>([.. All.Where(balance => balance.Overdue.IsPositive).Select(balance => balance.UnitId)]);

    static Money[] Amounts(decimal notDue, decimal month, decimal quarter) => [Money.FromYuan(notDue), Money.FromYuan(month), Money.FromYuan(quarter), default, default, default];
}
